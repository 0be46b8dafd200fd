import { ClientFrame, CloseCode, ServerFrame } from '@tandem/contract'
import type { WebSocket } from 'ws'
import { z } from 'zod'
import { holds } from '../../kernel/actor.ts'
import { type Context, inTransaction, type Services } from '../../kernel/context.ts'
import { errorBody, fail } from '../../kernel/errors.ts'
import { maskFor } from '../../kernel/mask.ts'
import { isFailure } from '../../kernel/verb.ts'
import { readMessages } from '../../modules/conversations/index.ts'
import { sessionSubject } from '../../modules/security/index.ts'
import { agentConnected, agentDisconnected } from '../../modules/workforce/index.ts'
import { parseJson } from '../http/body.ts'
import { toFailure } from '../http/errors.ts'
import type { Calls } from './calls.ts'
import { greet, type Peer } from './hello.ts'
import { Receipts } from './receipts.ts'
import { Subscription } from './subscription.ts'

const MAX_BUFFERED_BYTES = 1024 * 1024
const MAX_SUBSCRIPTIONS = 200
const MAX_WAITING_FRAMES = 100
const HEARTBEAT_SECONDS = 25
const SPREAD_MS = 2000

/** A frame that means to send something, whatever that is. */
const Sent = z.object({ op: z.literal('send'), id: z.string().min(1).max(64) })

type Hello = Extract<ClientFrame, { op: 'hello' }>

/** One socket: frames in are handled one after the other, frames out are masked for who listens. */
export class Connection {
  readonly #ws: WebSocket
  readonly #services: Services
  readonly #calls: Calls
  readonly #peer: Peer
  readonly #subscriptions = new Map<string, Subscription>()
  readonly #receipts: Receipts
  #unsubscribes: (() => void)[] = []
  #ctx: Context | null = null
  #ended = false
  #work: Promise<void> = Promise.resolve()
  #waiting = 0

  constructor(ws: WebSocket, services: Services, calls: Calls, peer: Peer) {
    this.#ws = ws
    this.#services = services
    this.#receipts = new Receipts(services)
    this.#calls = calls
    this.#peer = peer
  }

  get known(): boolean {
    return this.#ctx !== null
  }

  receive(data: Buffer): void {
    if (++this.#waiting > MAX_WAITING_FRAMES) this.#ws.close(CloseCode.tooSlow, 'flood')
    else this.#work = this.#work.then(() => this.#handle(data)).finally(() => this.#waiting--)
  }

  /** Resolves once it is noted that nobody is here any more. */
  end(): Promise<void> {
    this.#ended = true
    for (const subscription of this.#subscriptions.values()) subscription.end()
    for (const unsubscribe of this.#unsubscribes) unsubscribe()
    this.#subscriptions.clear()
    this.#unsubscribes = []
    this.#receipts.end()
    return this.#attend(false)
  }

  async #handle(data: Buffer): Promise<void> {
    // Frames that still waited when the socket closed: nobody would end what they begin.
    if (this.#ended) return
    let id: string | undefined
    try {
      const frame = parseJson(data)
      const parsed = ClientFrame.safeParse(frame)
      if (!parsed.success) return this.#refuse(frame, parsed.error)
      if ('id' in parsed.data) id = parsed.data.id
      if (parsed.data.op === 'hello') await this.#hello(parsed.data)
      else if (this.#ctx) await this.#act(this.#ctx, parsed.data)
      else this.#ws.close(CloseCode.unauthenticated, 'hello')
    } catch (thrown) {
      this.#fail(thrown, id)
    }
  }

  /** A message that cannot be sent as it is is refused by its id: closed, its client would come back and send it again. */
  #refuse(frame: unknown, error: Error): void {
    const sent = this.#ctx && Sent.safeParse(frame)
    if (sent?.success) this.#fail(error, sent.data.id)
    else this.#ws.close(CloseCode.malformed, 'frame')
  }

  #fail(thrown: unknown, id: string | undefined): void {
    const error = toFailure(thrown)
    const requestId = this.#ctx?.requestId ?? ''
    const body = errorBody(error, this.#ctx?.language ?? 'zh', requestId)
    if (body.code === 'internal') this.#services.log.error({ err: thrown, requestId }, 'frame failed')
    if (!this.#ctx && body.code !== 'unavailable') this.#ws.close(CloseCode.malformed, body.code)
    else this.#send({ op: 'error', error: body, ...(id && { id }) })
  }

  async #hello(hello: Hello): Promise<void> {
    if (this.#ctx) return
    const ctx = await greet(this.#services, hello, this.#peer)
    if (!ctx) return this.#ws.close(CloseCode.unauthenticated, 'hello')
    if (this.#ended) return
    this.#ctx = ctx
    void this.#attend(true)
    const { bus } = this.#services
    this.#unsubscribes = [bus.onMissed(() => this.#lookSoon(ctx))]
    if (ctx.actor.kind === 'agent') {
      const pass = (data: unknown) => this.#send(data as ServerFrame)
      this.#unsubscribes.push(
        bus.subscribe(`agent.${ctx.actor.id}`, pass),
        bus.subscribe(`tenant.${ctx.tenant}`, pass),
        bus.subscribe(sessionSubject(ctx.actor.session), () =>
          this.#ws.close(CloseCode.unauthenticated, 'session over'),
        ),
      )
    }
    this.#welcome()
  }

  #welcome(): void {
    const at = new Date(this.#services.clock.now()).toISOString()
    this.#send({ op: 'welcome', heartbeatSeconds: HEARTBEAT_SECONDS, at })
  }

  /** Frames of other processes may have been missed. Not all sockets at once: each of them asks the database. */
  #lookSoon({ actor }: Context): void {
    this.#services.clock.after(Math.random() * SPREAD_MS, () => {
      if (this.#ended) return
      for (const subscription of this.#subscriptions.values()) subscription.look()
      // A console that is welcomed fetches its lists and offers anew.
      if (actor.kind === 'agent') this.#welcome()
    })
  }

  /** An agent with a socket is there; without one for a while the conversations go back to the queue. */
  async #attend(here: boolean): Promise<void> {
    const ctx = this.#ctx
    if (ctx?.actor.kind !== 'agent' || !holds(ctx.actor, 'routing:work')) return
    const change = here ? agentConnected : agentDisconnected
    await change(this.#services, ctx.tenant, ctx.actor.id).catch((err: unknown) =>
      this.#services.log.warn({ err }, 'presence was not noted'),
    )
  }

  async #act(ctx: Context, frame: Exclude<ClientFrame, Hello>): Promise<void> {
    switch (frame.op) {
      case 'sub':
        return this.#subscribe(ctx, frame.conversation, frame.after)
      case 'unsub':
        this.#subscriptions.get(frame.conversation)?.end()
        this.#subscriptions.delete(frame.conversation)
        return
      case 'send': {
        const verb = ctx.actor.kind === 'customer' ? 'conversations.send' : 'conversations.reply'
        const { conversation, body, id } = frame
        const message = await this.#calls(ctx, verb, { conversation, body, clientId: id }).catch((error: unknown) => {
          this.#leaveErased(ctx, conversation, error)
          throw error
        })
        return this.#send({ op: 'ack', id, conversation, seq: message.seq, message: message.id, at: message.at })
      }
      case 'seen':
        return this.#receipts.seen(ctx, frame.conversation, frame.seq)
      case 'typing':
        return this.#typing(ctx, frame.conversation, frame.text)
      case 'ping':
        return this.#send({ op: 'pong' })
    }
  }

  /** The own conversation is not there any more: the customer was erased, and begins anew as somebody else. */
  #leaveErased({ actor }: Context, conversation: string, error: unknown): void {
    const own = actor.kind === 'customer' && actor.conversation === conversation
    if (own && isFailure(error) && error.code === 'not_found') this.#ws.close(CloseCode.unauthenticated, 'erased')
  }

  async #subscribe(ctx: Context, conversation: string, after: number): Promise<void> {
    const before = this.#subscriptions.get(conversation)
    if (!before && this.#subscriptions.size >= MAX_SUBSCRIPTIONS) fail('rate_limited')
    before?.end()
    const subscription = new Subscription(this.#services, {
      conversation,
      after,
      read: (from) => this.#read(ctx, conversation, from),
      send: (frame) => this.#send(frame),
    })
    this.#subscriptions.set(conversation, subscription)
    try {
      await subscription.start()
    } catch (error) {
      subscription.end()
      this.#subscriptions.delete(conversation)
      throw error
    }
  }

  #read(ctx: Context, conversation: string, after: number) {
    const range = { conversation, after, limit: 200 }
    // A customer may read the own conversation only, which readMessages holds against the actor.
    if (ctx.actor.kind !== 'customer') return this.#calls(ctx, 'conversations.messages', range)
    return inTransaction(ctx, (inner) => readMessages(inner, range))
  }

  /** Typing is only shown to those who may follow the conversation, so the sender must follow it too. */
  #typing(ctx: Context, conversation: string, text: string | undefined): void {
    if (!this.#subscriptions.has(conversation)) return
    const by = ctx.actor.kind === 'customer' ? ('customer' as const) : ('agent' as const)
    // What an agent drafts is not shown to the customer.
    const frame: ServerFrame = { op: 'typing', conversation, by, ...(by === 'customer' && text && { text }) }
    this.#services.bus.publish(`conversation.${conversation}`, frame)
  }

  #send(frame: ServerFrame): void {
    const ctx = this.#ctx
    if (this.#ws.readyState !== this.#ws.OPEN) return
    if (ctx?.actor.kind === 'customer' && !isForCustomer(frame)) return
    if (this.#ws.bufferedAmount > MAX_BUFFERED_BYTES) this.#ws.close(CloseCode.tooSlow, 'resume')
    else this.#ws.send(JSON.stringify(ctx ? maskFor(ctx.actor, ServerFrame, frame) : frame))
    if (ctx?.actor.kind === 'customer' && frame.op === 'message') this.#receipts.delivered(ctx, frame.message)
  }
}

/** Customers never see internal notes, nor their own typing come back. */
function isForCustomer(frame: ServerFrame): boolean {
  if (frame.op === 'message') return frame.message.visibility === 'public'
  if (frame.op === 'receipt') return false
  return frame.op !== 'typing' || frame.by !== 'customer'
}
