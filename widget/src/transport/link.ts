import type { Body, ClientFrame, Poll, ServerFrame } from '@tandem/contract'
import type { LinkState } from '../state/model.ts'
import type { Api, ApiError } from './api.ts'
import { type Backoff, delayOf } from './backoff.ts'
import { startPolling } from './poll.ts'
import { type Connection, type Hello, openSocket } from './socket.ts'

export interface LinkHandlers {
  /** Where to connect, asked anew at each try. */
  hello(): Hello
  state(state: LinkState): void
  frame(frame: ServerFrame): void
  polled(poll: Poll): void
  /** The server does not know our session any more. */
  over(): void
}

export interface LinkTimes extends Backoff {
  /** How long to poll before a socket is tried again. */
  upgradeMs: number
}

const times: LinkTimes = { baseMs: 600, capMs: 30_000, upgradeMs: 120_000 }
const UNAUTHENTICATED = 4401
/** After this many sockets in a row that never came to life, long polling takes over. */
const SOCKET_TRIES = 2

/** Keeps the chat connected: a socket, else long polling, else another try after a growing pause. */
export class Link {
  readonly #api: Api
  readonly handlers: LinkHandlers
  readonly #times: LinkTimes
  #socket: Connection | null = null
  #stopPolling: (() => void) | null = null
  #timer: ReturnType<typeof setTimeout> | undefined
  #attempts = 0
  #deadSockets = 0
  #live = false

  constructor(api: Api, handlers: LinkHandlers, override: Partial<LinkTimes> = {}) {
    this.#api = api
    this.handlers = handlers
    this.#times = { ...times, ...override }
  }

  /** Connect now, whatever went on before: at start, with a new session, when the network is back. */
  start(): void {
    this.stop()
    this.handlers.state(this.#attempts === 0 ? 'connecting' : this.#unreachable())
    if (this.#deadSockets < SOCKET_TRIES) this.#openSocket()
    else this.#poll()
  }

  stop(): void {
    clearTimeout(this.#timer)
    this.#socket?.close()
    this.#stopPolling?.()
    this.#socket = this.#stopPolling = null
    this.#live = false
  }

  /** The page came to the front or the network changed: do not sit out the pause. */
  wake(): void {
    if (!this.#live) this.start()
  }

  /** Hand a message over. On a socket its `ack` comes as a frame; the promise answers only for long polling. */
  async send(id: string, conversation: string, body: Body): Promise<void> {
    if (this.#socket) return this.#socket.send({ op: 'send', id, conversation, body })
    const message = await this.#api.send(id, body)
    this.handlers.frame({ op: 'message', message: { ...message, clientId: id } })
  }

  /** Frames that may be lost (typing). */
  tell(frame: ClientFrame): void {
    if (this.#live) this.#socket?.send(frame)
  }

  #openSocket(): void {
    this.#socket = openSocket(this.handlers.hello(), {
      frame: (frame) => this.handlers.frame(frame),
      live: () => {
        this.#deadSockets = 0
        this.#online()
      },
      closed: (code) => {
        if (!this.#live) this.#deadSockets += 1
        if (code === UNAUTHENTICATED) this.#over()
        else this.#again()
      },
    })
  }

  #poll(): void {
    this.#stopPolling = startPolling(this.#api, {
      after: () => this.handlers.hello().after,
      polled: (poll) => {
        this.handlers.polled(poll)
        if (!this.#live) this.#online()
      },
      failed: (error) => this.#pollFailed(error),
    })
    this.#timer = setTimeout(() => this.#retrySocket(), this.#times.upgradeMs)
  }

  #pollFailed(error: ApiError): void {
    this.#deadSockets = SOCKET_TRIES - 1
    if (error.unauthenticated) this.#over()
    else this.#again()
  }

  /** One more chance for a socket; a single failure brings polling back. */
  #retrySocket(): void {
    this.#deadSockets = SOCKET_TRIES - 1
    this.start()
  }

  #online(): void {
    this.#live = true
    this.#attempts = 0
    this.handlers.state('online')
  }

  #over(): void {
    this.stop()
    this.handlers.over()
  }

  #again(): void {
    this.stop()
    this.handlers.state(this.#unreachable())
    this.#timer = setTimeout(() => this.start(), delayOf(this.#attempts, this.#times))
    this.#attempts += 1
  }

  #unreachable(): LinkState {
    return globalThis.navigator?.onLine === false ? 'offline' : 'lost'
  }
}
