import type { Session, SessionInput } from '@tandem/contract'
import type { Emitter } from './events.ts'
import { texts } from './i18n.ts'
import type { Store } from './state/store.ts'
import type { Keep } from './storage.ts'
import { type Api, ApiError } from './transport/api.ts'
import { delayOf } from './transport/backoff.ts'

export type User = NonNullable<SessionInput['user']>

/** How much history is loaded at first. */
const HISTORY = 100
const pause = { baseMs: 800, capMs: 30_000 }

/** The visitor's session: begun anew or resumed by the kept token, tried again until the server answers. */
export class Visit {
  readonly key: string
  readonly #api: Api
  readonly #store: Store
  readonly #keep: Keep
  readonly #events: Emitter
  user: User | undefined
  #cutPause: () => void = () => {}
  #ended = false

  constructor(key: string, api: Api, store: Store, keep: Keep, events: Emitter) {
    this.key = key
    this.#api = api
    this.#store = store
    this.#keep = keep
    this.#events = events
    api.token = keep.get('token')
  }

  /** Somebody has been here before. */
  get known(): boolean {
    return this.#api.token !== null
  }

  /** True once there is a session; false when there will be none (unknown key, or ended meanwhile). */
  async begin(): Promise<boolean> {
    for (let attempt = 0; !this.#ended; attempt += 1) {
      try {
        this.#welcome(await this.#api.session(this.#input()))
        return true
      } catch (error) {
        if (!(error instanceof ApiError)) throw error
        if (error.passing) await this.#wait(attempt)
        else if (!this.#humbler(error)) return this.#refused(error)
      }
    }
    return false
  }

  wake(): void {
    this.#cutPause()
  }

  end(): void {
    this.#ended = true
    this.#cutPause()
  }

  #input(): SessionInput {
    const { token, language } = this.#api
    const page = { url: location.href.slice(0, 2000), title: document.title.slice(0, 200) }
    return { key: this.key, language, page, ...(token ? { token } : {}), ...(this.user ? { user: this.user } : {}) }
  }

  #welcome(session: Session): void {
    this.#api.token = session.token
    this.#keep.set('token', session.token)
    const [conversation, seq] = this.#keep.get('read')?.split(' ') ?? []
    const readSeq = conversation === session.conversation ? Number(seq) : 0
    this.#store.dispatch({ type: 'session', session, floor: Math.max(0, session.lastSeq - HISTORY), readSeq })
  }

  /** Ask for less: without a profile that the page cannot prove, without a token that is over. */
  #humbler(error: ApiError): boolean {
    if (this.user && error.code === 'bad_signature') {
      this.user = undefined
      this.#events.emit('error', error.text ?? error.message)
      return true
    }
    if (!error.unauthenticated || !this.known) return false
    this.#api.token = null
    this.#keep.set('token', null)
    return true
  }

  #refused(error: ApiError): false {
    const text =
      error.status === 404 ? texts[this.#api.language].badKey : (error.text ?? texts[this.#api.language].failed)
    this.#store.dispatch({ type: 'trouble', text })
    return false
  }

  #wait(attempt: number): Promise<void> {
    this.#store.dispatch({ type: 'link', link: navigator.onLine ? 'lost' : 'offline' })
    return new Promise((resolve) => {
      const timer = setTimeout(resolve, delayOf(attempt, pause))
      this.#cutPause = () => {
        clearTimeout(timer)
        resolve()
      }
    })
  }
}
