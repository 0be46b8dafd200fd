import type {
  Body,
  ErrorBody,
  Language,
  Message,
  Poll,
  QueuePlace,
  ReachInput,
  ReachLink,
  ReachWays,
  Session,
  SessionInput,
  WaitInput,
  WidgetConfig,
} from '@tandem/contract'

/** A call that failed. `status` 0: the server was not reached; `text` is what the server told the customer. */
export class ApiError extends Error {
  readonly status: number
  readonly code: string | undefined
  readonly text: string | undefined

  constructor(status: number, body?: Partial<ErrorBody> | null) {
    super(`${status} ${body?.code ?? ''}`)
    this.status = status
    this.code = body?.code
    this.text = body?.message
  }

  /** Trying again later may help: no network, too many requests, a fault of the server. */
  get passing(): boolean {
    return this.status === 0 || this.status === 429 || this.status >= 500
  }

  /** The token is not (or no longer) good. */
  get unauthenticated(): boolean {
    return this.status === 401 || this.status === 410
  }
}

interface Call {
  method?: 'GET' | 'POST'
  body?: unknown
  signal?: AbortSignal
  timeoutMs?: number
}

/** The website channel's HTTP surface (`contract/chat.ts`). */
export class Api {
  readonly origin: string
  token: string | null = null
  language: Language = 'zh'

  constructor(origin: string) {
    this.origin = origin
  }

  config = (key: string) => this.#call<WidgetConfig>(`config/${encodeURIComponent(key)}`)
  session = (body: SessionInput) => this.#call<Session>('session', { body })
  send = (id: string, body: Body) => this.#call<Message>('messages', { body: { id, body } })
  human = () => this.#call<QueuePlace>('human', { body: {} })
  wait = (input: WaitInput) => this.#call<QueuePlace>('wait', { body: input })
  reachWays = () => this.#call<ReachWays>('reach', { body: { way: 'ways' } satisfies ReachInput })
  reachLink = () => this.#call<ReachLink>('reach', { body: { way: 'link' } satisfies ReachInput })
  reachByText = (phone: string) => this.#call<ReachWays>('reach', { body: { way: 'text', phone } satisfies ReachInput })
  leave = () => this.#call<{ ok: true }>('leave', { body: {} })
  judge = (message: string, good: boolean) => this.#call<{ ok: true }>('judge', { body: { message, good } })
  rate = (stars: number, comment?: string) =>
    this.#call<{ ok: true }>('rate', { body: comment ? { stars, comment } : { stars } })

  /** Messages after `after`; waits up to `wait` seconds for one. */
  poll = (after: number, wait: number, signal?: AbortSignal) =>
    this.#call<Poll>(`messages?after=${after}&wait=${wait}`, { signal, timeoutMs: (wait + 15) * 1000 })

  url(path: string): string {
    return `${this.origin}/chat/v1/${path}`
  }

  /** Address of a sent or received file; an image can be shown from it. */
  fileUrl = (file: string): string => this.#withToken(`files/${file}`)

  /** Address of a picture of a card. */
  pictureUrl = (picture: string): string => this.#withToken(`pictures/${picture}`)

  socketUrl = (): string => `${this.origin.replace(/^http/, 'ws')}/socket`

  /** An `<img>` cannot send a header. */
  #withToken = (path: string): string => this.url(`${path}?token=${encodeURIComponent(this.token ?? '')}`)

  async #call<T>(path: string, { body, method = body ? 'POST' : 'GET', signal, timeoutMs = 20_000 }: Call = {}) {
    const stop = new AbortController()
    const timer = setTimeout(() => stop.abort(), timeoutMs)
    const abort = () => stop.abort()
    signal?.addEventListener('abort', abort)
    try {
      const response = await fetch(this.url(path), {
        method,
        headers: this.#headers(body !== undefined),
        body: body === undefined ? undefined : JSON.stringify(body),
        signal: stop.signal,
        credentials: 'omit',
      })
      const answer: unknown = await response.json()
      if (!response.ok) throw new ApiError(response.status, answer as Partial<ErrorBody>)
      return answer as T
    } catch (error) {
      throw error instanceof ApiError ? error : new ApiError(0)
    } finally {
      clearTimeout(timer)
      signal?.removeEventListener('abort', abort)
    }
  }

  #headers(json: boolean): Record<string, string> {
    return {
      'accept-language': this.language,
      ...(json ? { 'content-type': 'application/json' } : {}),
      ...(this.token ? { authorization: `Bearer ${this.token}` } : {}),
    }
  }
}
