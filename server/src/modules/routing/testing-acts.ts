import type { Enqueue } from './enqueue.ts'
import type { Centre, Thread } from './testing.ts'
import { type Asker, askerOf, type Process, unlessRefused } from './testing-calls.ts'

const LIFECYCLE = ['leave', 'close', 'take', 'release', 'transfer', 'colleague', 'return', 'speak', 'answer'] as const
const SUPERVISED = ['take over', 'reassign', 'consult', 'keep place', 'leave message', 'finish'] as const
export const ACTS = [...LIFECYCLE, ...SUPERVISED] as const
export type Act = (typeof ACTS)[number]

/** A conversation, and who may do something with it. */
interface Scene {
  /** The process that is asked. */
  at: Process
  thread: Thread
  centre: Centre
  /** Who serves the conversation, if anybody does. */
  agent: Asker & { id: string }
  other: Asker & { id: string }
  /** Draws one of two ways where an act has them. */
  which: number
}

/** What an agent, a supervisor or a customer does with a conversation; refused where it does not fit. */
export async function perform(act: Act, { at, thread, centre, agent, other, which }: Scene): Promise<void> {
  const { conversation } = thread
  const customer = askerOf(centre.customer(thread))
  switch (act) {
    case 'leave':
    case 'close':
      return end(at, centre, conversation, act === 'leave' ? 'left' : 'resolved')
    case 'take':
      return void (await at.ask('take', other, { conversation }))
    case 'release':
      return void (await at.ask('release', agent, { conversation }))
    case 'transfer':
      return void (await at.ask('transfer', agent, { conversation, to: { skill: 'law' }, note: '请跟进' }))
    case 'colleague':
      return void (await at.ask('transfer', agent, { conversation, to: { agent: other.id }, note: '' }))
    case 'return':
      await say(at, centre, thread, '还有问题')
      return askForPerson(at, centre, thread)
    case 'speak':
      return say(at, centre, thread, '在吗')
    case 'answer':
      return void (await at.ask('reply', agent, { conversation, body: { kind: 'text', text: '您好' } }))
    case 'take over':
      return void (await at.ask('takeOver', other, { conversation }))
    case 'reassign':
      return void (await at.ask('reassign', agent, { conversation, agent: other.id }))
    case 'consult': {
      const asked = await at.ask('consult', agent, { conversation, agent: other.id, note: '' })
      const answer = which % 2 === 0 ? 'take' : 'decline'
      return void (await at.ask('answerConsult', other, { consult: asked.id, answer }))
    }
    case 'keep place':
      return void (await at.ask('keepPlace', customer, { conversation }))
    case 'leave message':
      return void (await at.ask('leaveMessage', customer, { conversation, text: '请回复' }))
    case 'finish':
      return void (await at.ask('finishWrapUp', other, { conversation }))
  }
}

export const end = (at: Process, centre: Centre, conversation: string, reason: 'left' | 'resolved'): Promise<void> =>
  at
    .ask('close', centre.asker(), { conversation, reason })
    .then(() => {})
    .catch(unlessRefused)

export async function say(at: Process, centre: Centre, { customer, conversation }: Thread, text: string) {
  const author = { kind: 'customer' as const, id: customer }
  await at.ask('say', centre.asker(), { conversation, author, body: { kind: 'text', text } })
}

export async function askForPerson(at: Process, centre: Centre, { conversation }: Thread, more: Partial<Enqueue> = {}) {
  const request = { conversation, reason: 'asked_for_human' as const, summary: '想退货', ...more }
  await at.ask('enqueue', centre.asker(), request)
}
