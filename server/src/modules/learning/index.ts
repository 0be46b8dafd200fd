import type { Module } from '../../kernel/module.ts'
import { add } from './add.ts'
import { addCases } from './add-cases.ts'
import { addClusterCases } from './add-cluster-cases.ts'
import { addOutside } from './add-outside.ts'
import { cases } from './cases.ts'
import { changeCase } from './change-case.ts'
import { changes } from './changes.ts'
import { compare } from './compare.ts'
import { dismiss } from './dismiss.ts'
import { draft } from './draft.ts'
import { asked } from './holding.ts'
import { importCases } from './import-cases.ts'
import { grouping } from './inbox/group.ts'
import { night } from './inbox/night.ts'
import { inbox } from './inbox.ts'
import { merge } from './merge.ts'
import { outside } from './outside.ts'
import { publish } from './publish.ts'
import { questions } from './questions.ts'
import { collector, comparer, shadower } from './react.ts'
import { reminders } from './reminders.ts'
import { removeCase } from './remove-case.ts'
import { removeOutside } from './remove-outside.ts'
import { reopen } from './reopen.ts'
import { rollBack } from './roll-back.ts'
import { tables } from './schema.ts'
import { seeReminder } from './see-reminder.ts'
import { setRelease } from './set-release.ts'
import { shadow } from './shadow.ts'
import { split } from './split.ts'
import { versions } from './versions.ts'

export { againstBest, type Marks, marksOf, onOutside } from './compare/best.ts'
export { bootstrap, generator } from './compare/bootstrap.ts'
export { isRight, verdictOf } from './compare/rules.ts'
export { shareOut } from './inbox/outside.ts'

/** How the assistant gets better: what it could not answer, what is done about it, and whether that helped. */
export const learning: Module = {
  name: 'learning',
  tables,
  verbs: [
    ...[inbox, questions, merge, split, dismiss, reopen, add, draft],
    ...[cases, addCases, addClusterCases, changeCase, importCases, removeCase],
    ...[outside, addOutside, removeOutside],
    ...[versions, changes, compare, publish, rollBack, setRelease, shadow],
    ...[reminders, seeReminder],
  ],
  reactors: [collector, comparer, shadower],
  holdings: [asked],
  deadlines: [grouping, night],
}
