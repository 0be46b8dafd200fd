import type { Message } from '@tandem/contract'
import type { Pending, State } from './model.ts'

/** One line of the log, top to bottom. */
export type Line =
  | { kind: 'day'; key: string; at: string }
  | { kind: 'marker'; key: string }
  | { kind: 'notice'; key: string; message: Message }
  | { kind: 'message'; key: string; message: Message; head: boolean; tail: boolean }
  | { kind: 'pending'; key: string; pending: Pending }

/** Notices that would only tell the customer what is plain to see: the queue's card says who is there. */
const silent = new Set(['opened', 'reopened', 'no_agent_online'])

const GROUP_MS = 5 * 60_000

const dayOf = (at: string) => new Date(at).toDateString()

/** Messages by the same author within five minutes share one heading. */
const follows = (before: Message | undefined, message: Message) =>
  before !== undefined &&
  before.body.kind !== 'notice' &&
  before.author.kind === message.author.kind &&
  before.author.id === message.author.id &&
  Date.parse(message.at) - Date.parse(before.at) < GROUP_MS

/** The log as it is drawn: day separators, the "new" line, notices, messages, then what is not yet acknowledged. */
export function linesOf(state: Pick<State, 'messages' | 'pending' | 'markerSeq'>): Line[] {
  const lines: Line[] = []
  let before: Message | undefined
  let day: string | undefined
  let marker = state.markerSeq
  const enter = (at: string) => {
    if (dayOf(at) === day) return
    day = dayOf(at)
    before = undefined
    lines.push({ kind: 'day', key: `day:${day}`, at })
  }
  for (const message of state.messages) {
    const { body } = message
    if (body.kind === 'notice' && silent.has(body.notice)) continue
    enter(message.at)
    if (marker !== null && message.seq > marker && message.author.kind !== 'customer') {
      lines.push({ kind: 'marker', key: 'marker' })
      marker = null
      before = undefined
    }
    const key = message.clientId ?? message.id
    if (body.kind === 'notice') lines.push({ kind: 'notice', key, message })
    else {
      const head = !follows(before, message)
      const above = lines.at(-1)
      if (above?.kind === 'message') above.tail = head
      lines.push({ kind: 'message', key, message, head, tail: true })
    }
    before = message
  }
  for (const pending of state.pending) {
    enter(pending.at)
    lines.push({ kind: 'pending', key: pending.id, pending })
  }
  return lines
}

/** How many answers the customer has not seen. */
export const unreadOf = (state: Pick<State, 'messages' | 'readSeq'>): number =>
  state.messages.filter(
    ({ seq, author, body }) => seq > state.readSeq && author.kind !== 'customer' && body.kind !== 'notice',
  ).length

/**
 * The answer whose buttons are alive: the last message, as long as the customer has said nothing since and its
 * author still serves.
 */
export function liveAnswerOf({ messages, pending, assignee }: Pick<State, 'messages' | 'pending' | 'assignee'>) {
  const last = messages.findLast(({ body }) => body.kind !== 'notice')
  return last && last.author.kind === assignee && pending.length === 0 ? last : null
}

/** Whether the closed conversation still waits for its stars: asked once after each closing, if anybody spoke. */
export function rateable(state: Pick<State, 'messages' | 'status'>): boolean {
  const notices = state.messages.flatMap(({ body }) => (body.kind === 'notice' ? [body.notice] : []))
  const spoken = state.messages.some(({ author }) => author.kind === 'customer')
  const over = Math.max(notices.lastIndexOf('closed'), notices.lastIndexOf('left'))
  if (notices.includes('erased')) return false
  return state.status === 'closed' && spoken && notices.lastIndexOf('rated') <= over
}

/** The agent sees what the customer types: only while a person serves, and where the channel wants it. */
export const isPreviewed = ({ config, assignee, status }: Pick<State, 'config' | 'assignee' | 'status'>): boolean =>
  config?.typingPreview === true && assignee === 'agent' && status === 'open'
