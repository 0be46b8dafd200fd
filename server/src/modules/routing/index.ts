import type { Module } from '../../kernel/module.ts'
import { accept } from './accept.ts'
import { decline } from './decline.ts'
import { handover } from './handover.ts'
import { offers } from './offers.ts'
import { place } from './place.ts'
import { queue } from './queue.ts'
import { offerDeadline, onChange, retryDeadline } from './react.ts'
import { release } from './release.ts'
import { tables } from './schema.ts'
import { take } from './take.ts'
import { transfer } from './transfer.ts'

export { type Enqueue, enqueue } from './enqueue.ts'
export { queueOf } from './floor.ts'
export { handover, place, take }

export const routing: Module = {
  name: 'routing',
  tables,
  verbs: [handover, queue, offers, accept, decline, take, transfer, release, place],
  reactors: [onChange],
  deadlines: [offerDeadline, retryDeadline],
}
