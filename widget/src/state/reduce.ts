import type { Message } from '@tandem/contract'
import type { Action } from './actions.ts'
import type { Pending, State } from './model.ts'

/** The next state; pure, and safe to give the same event twice (replays after a reconnect do). */
export function reduce(state: State, action: Action): State {
  switch (action.type) {
    case 'language':
      return { ...state, language: action.language }
    case 'opened':
      return state.open ? state : { ...state, open: true, markerSeq: unreadLine(state) }
    case 'closed':
      return { ...read(state), open: false, markerSeq: null }
    case 'read':
      return read(state)
    case 'config':
      return { ...state, config: action.config }
    case 'session':
      return session(state, action)
    case 'trouble':
      return { ...state, trouble: action.text }
    case 'link':
      return { ...state, link: action.link, typing: action.link === 'online' ? state.typing : null }
    case 'rows':
      return arrived(state, action.rows)
    case 'caughtUp':
      return { ...state, ready: true, cursor: Math.max(state.cursor, action.lastSeq) }
    case 'earlier':
      return { ...state, messages: merge(state.messages, action.rows), floor: action.floor }
    case 'conversation':
      return conversation(state, action)
    case 'place':
      return { ...state, place: action.place }
    case 'typing':
      return { ...state, typing: action.by }
    case 'pending':
      return { ...state, pending: [...state.pending.filter(other(action.pending.id)), action.pending] }
    case 'progress':
      return patch(state, action.id, (one) => (one.file ? { ...one, file: { ...one.file, sent: action.sent } } : one))
    case 'uploaded':
      return patch(state, action.id, (one) => ({ ...one, state: 'waiting', body: action.body }))
    case 'acked':
      return acked(state, action)
    case 'failed':
      return patch(state, action.id, (one) => ({ ...one, state: 'failed', error: action.error }))
    case 'retry':
      return patch(state, action.id, ({ error: _, ...one }) => ({ ...one, state: one.body ? 'waiting' : 'uploading' }))
    case 'discard':
      return { ...state, pending: state.pending.filter(other(action.id)) }
  }
}

const other = (id: string) => (one: Pending) => one.id !== id

const patch = (state: State, id: string, change: (one: Pending) => Pending): State => ({
  ...state,
  pending: state.pending.map((one) => (one.id === id ? change(one) : one)),
})

const lastOf = (messages: Message[]) => messages.at(-1)?.seq ?? 0

const read = (state: State): State => {
  const last = Math.max(state.readSeq, lastOf(state.messages))
  return last === state.readSeq ? state : { ...state, readSeq: last }
}

const unreadLine = (state: State) => (lastOf(state.messages) > state.readSeq ? state.readSeq : null)

function session(state: State, { session, floor, readSeq }: Extract<Action, { type: 'session' }>): State {
  const same = session.conversation === state.conversation
  return {
    ...state,
    config: session.config,
    conversation: session.conversation,
    status: session.status,
    assignee: session.assignee,
    trouble: null,
    readSeq: same ? Math.max(state.readSeq, readSeq) : readSeq,
    ...(same ? {} : { messages: [], cursor: floor, floor, ready: session.lastSeq === 0, place: null, agent: null }),
  }
}

/** Messages from the server: kept in order, own pending ones replaced by them. */
function arrived(state: State, rows: Message[]): State {
  const messages = merge(state.messages, rows)
  const known = new Set(rows.map((row) => row.clientId))
  return {
    ...state,
    messages,
    pending: state.pending.filter((one) => !known.has(one.id)),
    cursor: rows.reduce((last, row) => Math.max(last, row.seq), state.cursor),
    typing: rows.some((row) => row.author.kind === state.typing) ? null : state.typing,
    agent: rows.reduce((name, row) => agentNamed(row) ?? name, state.agent),
  }
}

const agentNamed = (row: Message): string | undefined => {
  if (row.author.kind === 'agent') return row.author.name
  const joined = row.body.kind === 'notice' && (row.body.notice === 'assigned' || row.body.notice === 'transferred')
  return joined && row.body.kind === 'notice' ? row.body.name : undefined
}

function merge(known: Message[], rows: Message[]): Message[] {
  const bySeq = new Map(known.map((row) => [row.seq, row]))
  for (const row of rows) if (row.visibility === 'public') bySeq.set(row.seq, row)
  return [...bySeq.values()].sort((a, b) => a.seq - b.seq)
}

function conversation(state: State, { status, assignee, name }: Extract<Action, { type: 'conversation' }>): State {
  return {
    ...state,
    status,
    assignee,
    agent: name ?? state.agent,
    place: assignee === 'queue' && status === 'open' ? state.place : null,
    typing: state.typing === assignee ? state.typing : null,
  }
}

/**
 * Our message has its place. The cursor stays where it is: messages before this one may still be on their way,
 * and a reconnect must replay them.
 */
function acked(state: State, { id, seq, message, at }: Extract<Action, { type: 'acked' }>): State {
  const mine = state.pending.find((one) => one.id === id)
  if (!mine?.body || !state.conversation) return state
  const row: Message = {
    id: message,
    conversation: state.conversation,
    seq,
    at,
    author: { kind: 'customer' },
    visibility: 'public',
    body: mine.body,
    clientId: id,
    ai: false,
  }
  const status = state.status === 'new' ? 'open' : state.status
  return { ...state, status, messages: merge(state.messages, [row]), pending: state.pending.filter(other(id)) }
}
