import type { Body } from '@tandem/contract'
import { sizeText, texts } from './i18n.ts'
import type { Pending, State } from './state/model.ts'
import type { Store } from './state/store.ts'
import { storable } from './storable.ts'
import type { Keep } from './storage.ts'
import { type Api, ApiError } from './transport/api.ts'
import type { Link } from './transport/link.ts'
import { bodyOf, refusalOf, upload } from './transport/upload.ts'

/** Where the file of an unfinished upload is, while the page lives. */
type Files = Map<string, File>

const DEFAULT_MAX_BYTES = 10_000_000
const TRY_AGAIN_MS = 3_000

/** What the customer sent and the server has not acknowledged: kept across reloads, delivered in order, once each. */
export class Outbox {
  readonly #api: Api
  readonly #store: Store
  readonly #keep: Keep
  readonly #link: Link
  readonly #files: Files = new Map()
  #turn: Promise<void> = Promise.resolve()

  constructor(api: Api, store: Store, keep: Keep, link: Link) {
    this.#api = api
    this.#store = store
    this.#keep = keep
    this.#link = link
    this.#restore()
    store.subscribe((state, before) => this.#changed(state, before))
  }

  text(written: string): void {
    const text = storable(written)
    if (text.trim() === '') return
    this.#add({ id: newId(), at: now(), state: 'waiting', body: { kind: 'text', text } })
    this.flush()
  }

  file(file: File): void {
    const id = newId()
    const image = file.type.startsWith('image/')
    const preview = image ? URL.createObjectURL(file) : undefined
    const shown = { name: file.name, bytes: file.size, image, preview, sent: 0 }
    const maxBytes = this.#store.state.config?.maxUploadBytes ?? DEFAULT_MAX_BYTES
    const refusal = refusalOf(file, maxBytes)
    this.#add({ id, at: now(), state: 'uploading', file: shown })
    if (refusal === null) {
      this.#files.set(id, file)
      void this.#upload(id, file)
    } else this.#fail(id, refusal === 'tooLarge' ? this.#t.tooLarge(sizeText(maxBytes)) : this.#t[refusal])
  }

  retry(id: string): void {
    const file = this.#files.get(id)
    const pending = this.#find(id)
    if (!pending?.body && !file) return
    this.#store.dispatch({ type: 'retry', id })
    if (pending?.body) this.flush()
    else if (file) void this.#upload(id, file)
  }

  discard(id: string): void {
    this.#store.dispatch({ type: 'discard', id })
  }

  /** Whether trying again makes sense: a refused file stays refused. */
  retryable(pending: Pending): boolean {
    return pending.body !== undefined || this.#files.has(pending.id)
  }

  /** Deliver everything that waits, one after the other. */
  flush(): void {
    for (const { id } of this.#store.state.pending) this.#turn = this.#turn.then(() => this.#deliver(id))
  }

  get #t() {
    return texts[this.#store.state.language]
  }

  #find = (id: string) => this.#store.state.pending.find((one) => one.id === id)
  #add = (pending: Pending) => this.#store.dispatch({ type: 'pending', pending })
  #fail = (id: string, error: string) => this.#store.dispatch({ type: 'failed', id, error })

  async #deliver(id: string): Promise<void> {
    const { link, conversation } = this.#store.state
    const pending = this.#find(id)
    if (link !== 'online' || !conversation || pending?.state !== 'waiting' || !pending.body) return
    try {
      await this.#link.send(id, conversation, pending.body)
    } catch (error) {
      if (error instanceof ApiError && error.status > 0) this.#fail(id, error.text ?? this.#t.failed)
      else setTimeout(() => this.flush(), TRY_AGAIN_MS)
    }
  }

  async #upload(id: string, file: File): Promise<void> {
    try {
      const done = await upload(this.#api, file, (sent) => this.#store.dispatch({ type: 'progress', id, sent }))
      this.#store.dispatch({ type: 'uploaded', id, body: bodyOf(done) })
      this.flush()
    } catch (error) {
      this.#fail(id, (error instanceof ApiError && error.text) || this.#t.failed)
    }
  }

  #restore(): void {
    const kept = this.#keep.names('out:').flatMap((name) => {
      const { id, at, body } = JSON.parse(this.#keep.get(name) ?? '{}') as { id?: string; at?: string; body?: Body }
      return id && at && body ? [{ id, at, body, state: 'waiting' as const }] : []
    })
    for (const pending of kept.sort((a, b) => a.at.localeCompare(b.at))) this.#add(pending)
  }

  /** One stored entry a message, so that two tabs of one site do not overwrite each other's. */
  #changed(state: State, before: State): void {
    if (state.pending === before.pending) return
    for (const { id, at, body } of state.pending) {
      if (body && !before.pending.find((one) => one.id === id)?.body) {
        this.#keep.set(`out:${id}`, JSON.stringify({ id, at, body }))
      }
    }
    for (const { id, file } of before.pending) {
      if (state.pending.some((one) => one.id === id)) continue
      this.#keep.set(`out:${id}`, null)
      this.#files.delete(id)
      if (file?.preview) URL.revokeObjectURL(file.preview)
    }
  }
}

const now = () => new Date().toISOString()

/** 128 random bits in hex. (`randomUUID` is missing on pages without TLS.) */
const newId = () =>
  [...crypto.getRandomValues(new Uint8Array(16))].map((byte) => byte.toString(16).padStart(2, '0')).join('')
