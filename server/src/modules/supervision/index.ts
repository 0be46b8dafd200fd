import type { Module } from '../../kernel/module.ts'
import { alarmPolicy, setAlarmPolicy } from './alarm-policy.ts'
import { acknowledge, alarms } from './alarms.ts'
import { tables } from './schema.ts'
import { onEvents, watchDeadline } from './watch.ts'

/** Watches the floor and alarms those who run it. */
export const supervision: Module = {
  name: 'supervision',
  tables,
  verbs: [alarms, acknowledge, alarmPolicy, setAlarmPolicy],
  reactors: [onEvents],
  deadlines: [watchDeadline],
}
