import type { ClientFrame, DeskNotice, Offer, ServerFrame } from '@tandem/contract'
import { call } from '../api/client.ts'
import { currentLanguage } from '../i18n/language.ts'
import { createStore } from '../ui/store.ts'
import { type Connection, connect } from './connection.ts'
import { invalidate, outdatedBy } from './invalidate.ts'
import { createOutbox, type Outgoing } from './outbox.ts'
import {
  closeThread,
  initial,
  type LiveState,
  loaded,
  loadFailed,
  openThread,
  reduce,
  removeOffer,
  retryLoad,
  setOffers,
  surplusOf,
} from './state.ts'
import { emptyThread, firstSeqOf, lastSeqOf, leavesGap } from './thread.ts'

export type OfferGone = Extract<ServerFrame, { op: 'offer.gone' }>['why']

interface Listeners {
  onOffer: (offer: Offer) => void
  onOfferGone: (why: OfferGone) => void
  onNotice: (notice: DeskNotice) => void
}

const pageSize = 50

/** What the socket has brought, for everything that draws it. */
export const live = createStore<LiveState>(initial)

let connection: Connection | null = null
let receivesOffers = false
export const outbox = createOutbox(deliver)

const threadOf = (conversation: string) => live.get().threads[conversation] ?? emptyThread
const subscribe = (conversation: string) =>
  connection?.send({ op: 'sub', conversation, after: lastSeqOf(threadOf(conversation)) })

/** Says something over the socket if it is open; only for what may be lost (typing). */
export const say = (frame: ClientFrame): boolean => connection?.send(frame) ?? false

async function deliver(entry: Outgoing): Promise<void> {
  const { conversation, clientId, text, mentions } = entry
  const message =
    entry.kind === 'note'
      ? await call('conversations.note', { conversation, text, clientId, ...(mentions && { mentions }) })
      : await call('conversations.reply', { conversation, clientId, body: { kind: 'text', text } })
  handle({ op: 'message', message })
}

async function fetchOffers(): Promise<void> {
  const { rows } = await call('routing.offers', {})
  live.update((state) => setOffers(state, rows))
}

function handle(frame: ServerFrame, listeners?: Listeners): void {
  if (frame.op === 'message' && leavesGap(threadOf(frame.message.conversation), frame.message)) {
    subscribe(frame.message.conversation)
    return
  }
  live.update((state) => reduce(state, frame, Date.now()))
  invalidate(outdatedBy(frame))
  if (frame.op === 'offer') listeners?.onOffer(frame.offer)
  if (frame.op === 'offer.gone') listeners?.onOfferGone(frame.why)
  if (frame.op === 'notice') listeners?.onNotice(frame.notice)
  if (frame.op === 'welcome') resume()
}

/** After every (re)connection: replay what was missed, send what waits. */
function resume(): void {
  for (const [id, thread] of Object.entries(live.get().threads)) {
    if (thread.state === 'ready') subscribe(id)
    else void loadNewest(id)
  }
  // A failure here leaves the frames, which carry the same offers.
  if (receivesOffers) fetchOffers().catch(() => {})
  outbox.flush()
}

/** Opens the socket for one user. Gives back the way to end it. */
export function startLive(user: string, worksOnQueue: boolean, listeners: Listeners): () => void {
  receivesOffers = worksOnQueue
  outbox.open(`tandem.outbox.${user}`)
  const own = connect({
    url: `${location.protocol === 'https:' ? 'wss' : 'ws'}://${location.host}/socket`,
    ticket: async () => (await call('security.ticket', {})).ticket,
    language: currentLanguage,
    onFrame: (frame) => handle(frame, listeners),
    onStatus: (status) => live.update((state) => ({ ...state, status })),
  })
  connection = own
  return () => {
    own.stop()
    outbox.close()
    connection = null
    live.set(initial)
  }
}

/** Comes back at once, where it waits to try again. */
export const hurry = (): void => connection?.hurry()

async function load(conversation: string, before?: number): Promise<void> {
  const { rows } = await call('conversations.messages', { conversation, limit: pageSize, ...(before && { before }) })
  live.update((state) => loaded(state, conversation, rows))
}

async function loadNewest(conversation: string): Promise<void> {
  try {
    await load(conversation)
    subscribe(conversation)
  } catch {
    live.update((state) => loadFailed(state, conversation))
  }
}

/** Holds a conversation's messages and keeps them live; asking twice is free. */
export function watch(conversation: string): void {
  live.update((state) => retryLoad(openThread(state, conversation), conversation))
  for (const id of surplusOf(live.get())) {
    live.update((state) => closeThread(state, id))
    say({ op: 'unsub', conversation: id })
  }
  if (threadOf(conversation).state === 'loading') void loadNewest(conversation)
}

/** One page further back. Rejects with an ApiError. */
export const loadOlder = (conversation: string): Promise<void> => load(conversation, firstSeqOf(threadOf(conversation)))

export const dropOffer = (id: string): void => live.update((state) => removeOffer(state, id))
