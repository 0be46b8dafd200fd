import type { Module } from '../../kernel/module.ts'
import { accept } from './accept.ts'
import { ageEntry } from './ageing.ts'
import { answerConsult } from './answer-consult.ts'
import { bargeIn } from './barge-in.ts'
import { callBack } from './call-back.ts'
import { callBackPhone } from './call-back-phone.ts'
import { turnDeadline } from './call-customer.ts'
import { consult } from './consult.ts'
import { consults } from './consults.ts'
import { decline } from './decline.ts'
import { endConsult } from './end-consult.ts'
import { handover } from './handover.ts'
import { waits } from './holding.ts'
import { keepPlace } from './keep-place.ts'
import { leaseDeadline } from './lease.ts'
import { leaveMessage } from './leave-message.ts'
import { next } from './next.ts'
import { offerDeadline, retryDeadline } from './offer-deadlines.ts'
import { offers } from './offers.ts'
import { place } from './place.ts'
import { queue } from './queue.ts'
import { onChange } from './react.ts'
import { reassign } from './reassign.ts'
import { release } from './release.ts'
import { tables } from './schema.ts'
import { silentDeadline } from './silence.ts'
import { take } from './take.ts'
import { takeOver } from './take-over.ts'
import { task } from './task.ts'
import { transfer } from './transfer.ts'
import { whisper } from './whisper.ts'
import { why } from './why.ts'
import { finishWrapUp, wrapUpDeadline, wrapUps } from './wrap-up.ts'

export { type Enqueue, enqueue } from './enqueue.ts'
export { experienceOf, gaveUpSince } from './experience.ts'
export { placeOfConversation, queueOf } from './floor.ts'
export { hurry } from './hurry.ts'
export { leaveQueue, waitsBecause } from './leave-queue.ts'
export { lineOf } from './line-of.ts'
export { matchTenant } from './match-tenant.ts'
export { accept, handover, place, take }

export const routing: Module = {
  name: 'routing',
  tables,
  verbs: [
    ...[handover, place, leaveMessage, callBack, keepPlace],
    ...[queue, offers, accept, decline, take, next, release, why, wrapUps, finishWrapUp, task, callBackPhone],
    ...[transfer, consult, consults, answerConsult, endConsult],
    ...[takeOver, reassign, whisper, bargeIn],
  ],
  reactors: [onChange],
  holdings: [waits],
  deadlines: [offerDeadline, retryDeadline, ageEntry, turnDeadline, silentDeadline, wrapUpDeadline, leaseDeadline],
}
