import type { Module } from '../../kernel/module.ts'
import { dueDeadline } from './due.ts'
import { get } from './get.ts'
import { matters } from './holding.ts'
import { list } from './list.ts'
import { ofCustomer } from './of-customer.ts'
import { open } from './open.ts'
import { tables } from './schema.ts'
import { update } from './update.ts'

/** Matters of customers that outlive the conversation. */
export const tickets: Module = {
  name: 'tickets',
  tables,
  verbs: [open, get, ofCustomer, list, update],
  deadlines: [dueDeadline],
  holdings: [matters],
}
