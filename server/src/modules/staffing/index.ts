import type { Module } from '../../kernel/module.ts'
import { acceptSwap } from './accept-swap.ts'
import { adherence } from './adherence.ts'
import { decideLeave } from './decide-leave.ts'
import { decideSwap } from './decide-swap.ts'
import { events } from './events.ts'
import { oldMarks } from './expiry.ts'
import { gaps } from './gaps.ts'
import { policy } from './get-policy.ts'
import { importArrivals } from './import-arrivals.ts'
import { inbox } from './inbox.ts'
import { kinds } from './kinds.ts'
import { mine } from './mine.ts'
import { notifiers } from './notify/notifiers.ts'
import { removeNotifier } from './notify/remove-notifier.ts'
import { saveNotifier } from './notify/save-notifier.ts'
import { testNotifier } from './notify/test-notifier.ts'
import { offerSwap } from './offer-swap.ts'
import { answerCall } from './on-call/answer-call.ts'
import { answerLink } from './on-call/answer-link.ts'
import { callIn } from './on-call/call-in.ts'
import { callOfLink } from './on-call/call-of-link.ts'
import { onCall } from './on-call/on-call.ts'
import { watchDeadline } from './on-call/watch.ts'
import { outlook } from './outlook.ts'
import { people } from './people.ts'
import { plan } from './plan.ts'
import { publish } from './publish.ts'
import { onEvents } from './react.ts'
import { removeEvent } from './remove-event.ts'
import { removeKind } from './remove-kind.ts'
import { removeShift } from './remove-shift.ts'
import { requestLeave } from './request-leave.ts'
import { saveEvent } from './save-event.ts'
import { saveKind } from './save-kind.ts'
import { savePerson } from './save-person.ts'
import { saveShift } from './save-shift.ts'
import { tables } from './schema.ts'
import { setPolicy } from './set-policy.ts'
import { week } from './week.ts'
import { withdraw } from './withdraw.ts'

export { registerNotifier } from './notify/kinds.ts'
export { personalPorts } from './notify/personal.ts'

/** How many people are needed, who works when, and whom to call in when that is not enough. */
export const staffing: Module = {
  name: 'staffing',
  tables,
  verbs: [
    ...[policy, setPolicy, events, saveEvent, removeEvent, importArrivals, outlook, gaps],
    ...[kinds, saveKind, removeKind, people, savePerson, week, plan, publish, saveShift, removeShift],
    ...[mine, offerSwap, acceptSwap, decideSwap, requestLeave, decideLeave, withdraw, inbox, adherence],
    ...[onCall, callIn, answerCall, callOfLink, answerLink],
    ...[notifiers, saveNotifier, removeNotifier, testNotifier],
  ],
  reactors: [onEvents],
  deadlines: [watchDeadline],
  expiries: [oldMarks],
}
