import type { Module } from '../../kernel/module.ts'
import { oldNotices } from './expiry.ts'
import { deskNotes } from './holding.ts'
import { moods } from './moods.ts'
import { notices, seeNotices } from './notices.ts'
import { onEvents } from './react.ts'
import { cancelReminder, remind, reminderDeadline, reminders } from './remind.ts'
import { tables } from './schema.ts'
import { suggestionUse, useSuggestion } from './suggestion-use.ts'
import { translate, translator } from './translate.ts'

export { aboutEvent, notify } from './notify.ts'

/** What an agent keeps at the own desk, and what the desk tells the agent. */
export const desk: Module = {
  name: 'desk',
  tables,
  verbs: [
    notices,
    seeNotices,
    remind,
    reminders,
    cancelReminder,
    moods,
    useSuggestion,
    suggestionUse,
    translator,
    translate,
  ],
  reactors: [onEvents],
  holdings: [deskNotes],
  expiries: [oldNotices],
  deadlines: [reminderDeadline],
}
