import type { Message, Offer, ServerFrame } from '@tandem/contract'
import type { Status } from './connection.ts'
import { emptyThread, merge, receive, type Thread } from './thread.ts'

/** Everything the socket feeds. Lists and profiles live in the query cache instead. */
export interface LiveState {
  status: Status
  offers: Offer[]
  threads: Record<string, Thread>
}

export const initial: LiveState = { status: 'starting', offers: [], threads: {} }

const withThread = (state: LiveState, id: string, change: (thread: Thread) => Thread): LiveState => {
  const thread = state.threads[id]
  return thread ? { ...state, threads: { ...state.threads, [id]: change(thread) } } : state
}

/** So many conversations are kept live; over eight hours an agent opens far more. */
const held = 20

export const closeThread = (state: LiveState, id: string): LiveState => {
  const { [id]: _, ...threads } = state.threads
  return { ...state, threads }
}

/** Holds a thread, or marks it as the one used last. */
export const openThread = (state: LiveState, id: string): LiveState => {
  const thread = state.threads[id] ?? emptyThread
  return { ...state, threads: { ...closeThread(state, id).threads, [id]: thread } }
}

/** The threads that were not used for longest and can go. */
export const surplusOf = (state: LiveState): string[] => Object.keys(state.threads).slice(0, -held)

/** A page of history has arrived: the newest one, or older ones. */
export const loaded = (state: LiveState, id: string, rows: Message[]): LiveState =>
  withThread(state, id, (thread) => ({ ...merge(thread, rows), state: 'ready' }))

export const loadFailed = (state: LiveState, id: string): LiveState =>
  withThread(state, id, (thread) => (thread.state === 'loading' ? { ...thread, state: 'failed' } : thread))

export const retryLoad = (state: LiveState, id: string): LiveState =>
  withThread(state, id, (thread) => (thread.state === 'failed' ? { ...thread, state: 'loading' } : thread))

export const setOffers = (state: LiveState, offers: Offer[]): LiveState => ({ ...state, offers })

export const removeOffer = (state: LiveState, id: string): LiveState => ({
  ...state,
  offers: state.offers.filter((offer) => offer.id !== id),
})

/** What one frame changes here; frames that concern only the query cache change nothing. */
export function reduce(state: LiveState, frame: ServerFrame, now: number): LiveState {
  switch (frame.op) {
    case 'message':
      return withThread(state, frame.message.conversation, (thread) => receive(thread, frame.message))
    case 'typing':
      return withThread(state, frame.conversation, (thread) => ({
        ...thread,
        typing: { by: frame.by, text: frame.text ?? '', at: now },
      }))
    case 'offer':
      return setOffers(state, [...state.offers.filter((offer) => offer.id !== frame.offer.id), frame.offer])
    case 'offer.gone':
      return removeOffer(state, frame.offer)
    default:
      return state
  }
}
