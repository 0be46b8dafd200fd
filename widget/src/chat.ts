import type { Language, Poll, ServerFrame, WaitInput } from '@tandem/contract'
import { Emitter } from './events.ts'
import { loadTexts, texts } from './i18n.ts'
import { Outbox } from './outbox.ts'
import { initial, type State } from './state/model.ts'
import { isPreviewed, unreadOf } from './state/select.ts'
import { Store } from './state/store.ts'
import { Keep } from './storage.ts'
import { actionsOf, actionsOfPoll } from './transport/actions.ts'
import { Api, ApiError } from './transport/api.ts'
import { Link } from './transport/link.ts'
import { type User, Visit } from './visit.ts'

export interface ChatOptions {
  /** Scheme and host of the server, without a slash at the end. */
  origin: string
  /** The channel's public key. */
  key: string
  /** Used unless the customer has chosen one. */
  language: Language
  /** The chat fills the page: it is open from the start and cannot be closed. */
  page?: boolean
}

const TYPING_SHOWN_MS = 8_000
const TYPING_TOLD_MS = 3_000
/** What is typed is told more often than that something is, and at the end once more. */
const PREVIEW_MS = 700
const MAX_PREVIEW = 500
const EARLIER = 100

/** The chat without its face: everything the components can do, and the one store they draw. */
export class Chat {
  readonly page: boolean
  readonly store: Store
  readonly api: Api
  readonly keep: Keep
  readonly outbox: Outbox
  readonly events = new Emitter()
  readonly #visit: Visit
  readonly #link: Link
  readonly #stop = new AbortController()
  #typingTimer: ReturnType<typeof setTimeout> | undefined
  #typingToldAt = 0
  #previewTimer: ReturnType<typeof setTimeout> | undefined
  #typed = ''
  #begun: Promise<void> | null = null

  constructor(options: ChatOptions) {
    this.page = options.page ?? false
    this.api = new Api(options.origin)
    this.keep = new Keep(options.key)
    const chosen = this.keep.get('language')
    this.api.language = chosen === 'zh' || chosen === 'en' ? chosen : options.language
    this.store = new Store(initial(this.api.language, this.page))
    this.#visit = new Visit(options.key, this.api, this.store, this.keep, this.events)
    this.#link = new Link(this.api, {
      hello: () => this.#hello(),
      state: (link) => this.store.dispatch({ type: 'link', link }),
      frame: (frame) => this.#frame(frame),
      polled: (poll) => this.#polled(poll),
      over: () => void this.begin(),
    })
    this.outbox = new Outbox(this.api, this.store, this.keep, this.#link)
    this.store.subscribe((state, before) => this.#changed(state, before))
  }

  /** Look at the channel, and resume at once where there is something to resume. */
  async start(): Promise<void> {
    this.#watch()
    const words = loadTexts(this.api.origin, this.api.language)
    try {
      this.store.dispatch({ type: 'config', config: await this.api.config(this.#visit.key) })
    } catch (error) {
      if (error instanceof ApiError && !error.passing) return words.then(() => this.#unusable())
    }
    await words
    if (this.page || this.#visit.known) void this.begin()
    if (this.keep.get('open') && !matchMedia('(max-width: 480px)').matches) this.open()
    this.events.emit('ready', undefined)
  }

  open(): void {
    if (this.store.state.open || this.store.state.trouble) return
    this.store.dispatch({ type: 'opened' })
    if (!this.store.state.conversation) void this.begin()
  }

  close(): void {
    if (this.store.state.open && !this.page) this.store.dispatch({ type: 'closed' })
  }

  /** The embedding page vouches for who this is. */
  identify(user: User): void {
    this.#visit.user = user
    if (this.#begun || this.#visit.known) void Promise.resolve(this.#begun).then(() => this.begin())
  }

  /** Get a session, then connect; asked twice it happens once. */
  begin(): Promise<void> {
    this.#begun ??= this.#visit
      .begin()
      .then((there) => there && this.#link.start())
      .then(() => {
        this.#begun = null
      })
    return this.#begun
  }

  async setLanguage(language: Language): Promise<void> {
    await loadTexts(this.api.origin, language)
    this.api.language = language
    this.keep.set('language', language)
    this.store.dispatch({ type: 'language', language })
    if (this.store.state.conversation) this.#link.start()
  }

  /** Ask for a person. */
  async human(): Promise<void> {
    const place = await this.api.human()
    this.store.dispatch({ type: 'conversation', status: 'open', assignee: 'queue' })
    this.store.dispatch({ type: 'place', place })
  }

  /** Take one of the options that the place in the queue names. */
  async wait(input: WaitInput): Promise<void> {
    this.store.dispatch({ type: 'place', place: await this.api.wait(input) })
  }

  async leave(): Promise<void> {
    await this.api.leave()
  }

  async rate(stars: number, comment: string): Promise<void> {
    await this.api.rate(stars, comment.trim() || undefined)
  }

  /** Loads the page of history before the first message shown. */
  async earlier(): Promise<void> {
    const { floor, messages } = this.store.state
    const first = messages[0]?.seq ?? floor + 1
    const start = Math.max(0, floor - EARLIER)
    for (let after = start; after < first - 1; ) {
      const { rows } = await this.api.poll(after, 0)
      this.store.dispatch({ type: 'earlier', rows, floor: start })
      const last = rows.at(-1)?.seq
      if (last === undefined) return
      after = last
    }
  }

  /** Tell the other side that the customer types; what, only where the chat says that it does so. */
  typing(text: string): void {
    const { conversation } = this.store.state
    if (!conversation) return
    if (isPreviewed(this.store.state)) this.#preview(conversation, text)
    else if (text && Date.now() - this.#typingToldAt >= TYPING_TOLD_MS) {
      this.#typingToldAt = Date.now()
      this.#link.tell({ op: 'typing', conversation })
    }
  }

  seen(): void {
    if (this.store.state.open && document.visibilityState === 'visible') this.store.dispatch({ type: 'read' })
  }

  destroy(): void {
    this.#stop.abort()
    this.#visit.end()
    this.#link.stop()
    clearTimeout(this.#typingTimer)
    clearTimeout(this.#previewTimer)
  }

  #hello() {
    const { conversation, cursor, language } = this.store.state
    return {
      url: this.api.socketUrl(),
      token: this.api.token ?? '',
      language,
      conversation: conversation ?? '',
      after: cursor,
    }
  }

  #frame(frame: ServerFrame): void {
    if (frame.op === 'typing') this.#expectTyping()
    for (const action of actionsOf(frame)) this.store.dispatch(action)
    if (frame.op === 'subscribed') this.#refresh()
    if (frame.op === 'message' && frame.message.author.kind !== 'customer') {
      this.events.emit('message', frame.message)
    }
  }

  /** Messages are replayed; who serves and the place in the queue are not: a reconnect asks for them. */
  #refresh(): void {
    if (this.store.state.status === 'new') return
    this.api.poll(this.store.state.cursor, 0).then(
      (poll) => this.#polled(poll),
      () => {},
    )
  }

  #preview(conversation: string, text: string): void {
    const told = () => {
      this.#previewTimer = undefined
      // Sent meanwhile, or taken back: there is nothing to show.
      if (this.#typed) this.#link.tell({ op: 'typing', conversation, text: this.#typed.slice(-MAX_PREVIEW) })
    }
    this.#typed = text
    this.#previewTimer ??= setTimeout(told, PREVIEW_MS)
  }

  #polled(poll: Poll): void {
    for (const action of actionsOfPoll(poll)) this.store.dispatch(action)
  }

  #expectTyping(): void {
    clearTimeout(this.#typingTimer)
    this.#typingTimer = setTimeout(() => this.store.dispatch({ type: 'typing', by: null }), TYPING_SHOWN_MS)
  }

  #changed(state: State, before: State): void {
    if (state.link === 'online' && before.link !== 'online') this.outbox.flush()
    if (state.readSeq !== before.readSeq) {
      this.keep.set('read', `${state.conversation} ${state.readSeq}`)
      this.#tellSeen(state, before.readSeq)
    }
    if (state.open !== before.open) {
      this.keep.set('open', state.open && !this.page ? '1' : null)
      this.events.emit(state.open ? 'open' : 'close', undefined)
    }
    const unread = unreadOf(state)
    if (unread !== unreadOf(before)) this.events.emit('unread', unread)
  }

  /** People want to know whether their answers were seen; the assistant does not. */
  #tellSeen({ conversation, messages }: State, before: number): void {
    const seq = messages.filter(({ author }) => author.kind === 'agent').at(-1)?.seq ?? 0
    if (conversation && seq > before) this.#link.tell({ op: 'seen', conversation, seq })
  }

  #unusable(): void {
    const text = texts[this.api.language].badKey
    this.store.dispatch({ type: 'trouble', text })
    this.events.emit('error', text)
  }

  /** Reconnect without waiting when the network or the customer comes back. */
  #watch(): void {
    const { signal } = this.#stop
    const wake = () => {
      this.#visit.wake()
      if (this.store.state.conversation) this.#link.wake()
    }
    addEventListener('online', wake, { signal })
    addEventListener('offline', () => this.store.state.conversation && this.#link.start(), { signal })
    document.addEventListener('visibilitychange', () => document.visibilityState === 'visible' && wake(), { signal })
  }
}
