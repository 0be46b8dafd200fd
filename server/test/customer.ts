import type { Message, Poll, ServerFrame, Session } from '@tandem/contract'
import { WebSocket } from 'ws'

const RETRY_MS = 60

/**
 * A customer who keeps talking: connects again by itself, resumes after the last seq it has, and sends again under the
 * same client id whatever was not acknowledged.
 */
export class Customer {
  /** Client ids in the order in which they were said. */
  readonly said: string[] = []
  /** Client id -> seq, as acknowledged. */
  readonly acks = new Map<string, number>()
  /** What came over the sockets, in that order. */
  readonly heard: Message[] = []
  readonly #url: string
  readonly #session: Session
  /** How many messages may be on their way at once. */
  readonly #window: number
  #ws: WebSocket | null = null
  #talking: NodeJS.Timeout | undefined
  #over = false

  constructor(url: string, session: Session, window: number) {
    this.#url = url
    this.#session = session
    this.#window = window
    this.#connect()
  }

  get waiting(): string[] {
    return this.said.filter((id) => !this.acks.has(id))
  }

  /** Says something every few milliseconds, as long as the window allows. */
  talk(everyMs: number): void {
    this.#talking = setInterval(() => {
      if (this.waiting.length < this.#window) this.#say(`said-${this.said.length}`)
    }, everyMs)
  }

  /** Says nothing more and waits until everything is acknowledged. */
  async finish(): Promise<void> {
    clearInterval(this.#talking)
    while (this.waiting.length > 0) await new Promise((resolve) => setTimeout(resolve, 20))
  }

  leave(): void {
    this.#over = true
    clearInterval(this.#talking)
    this.#ws?.terminate()
  }

  /** The whole conversation as the server holds it. */
  async history(): Promise<Message[]> {
    const rows: Message[] = []
    for (;;) {
      const response = await fetch(`${this.#url}/chat/v1/messages?after=${rows.at(-1)?.seq ?? 0}`, {
        headers: { authorization: `Bearer ${this.#session.token}` },
      })
      // The database is on its way back: asked again, as the customers' own devices do.
      if (response.status === 503) await new Promise((resolve) => setTimeout(resolve, RETRY_MS))
      else if (!response.ok) throw new Error(`history: ${response.status} ${await response.text()}`)
      else {
        const page = (await response.json()) as Poll
        if (page.rows.length === 0) return rows
        rows.push(...page.rows)
      }
    }
  }

  #say(id: string): void {
    this.said.push(id)
    this.#send(id)
  }

  #send(id: string): void {
    const { conversation } = this.#session
    const body = { kind: 'text', text: `${id} 在吗` }
    if (this.#ws?.readyState === WebSocket.OPEN) this.#ws.send(JSON.stringify({ op: 'send', id, conversation, body }))
  }

  #connect(): void {
    if (this.#over) return
    const ws = new WebSocket(`${this.#url.replace('http', 'ws')}/socket`)
    ws.on('open', () => ws.send(JSON.stringify({ op: 'hello', token: this.#session.token })))
    ws.on('message', (data) => this.#take(ws, JSON.parse(String(data)) as ServerFrame))
    ws.on('error', () => {})
    ws.on('close', () => {
      this.#ws = null
      setTimeout(() => this.#connect(), RETRY_MS)
    })
  }

  #take(ws: WebSocket, frame: ServerFrame): void {
    const { conversation } = this.#session
    if (frame.op === 'welcome') {
      ws.send(JSON.stringify({ op: 'sub', conversation, after: this.heard.at(-1)?.seq ?? 0 }))
    } else if (frame.op === 'subscribed') {
      this.#ws = ws
      for (const id of this.waiting) this.#send(id)
    } else if (frame.op === 'message') this.heard.push(frame.message)
    else if (frame.op === 'ack') this.acks.set(frame.id, frame.seq)
    // The database is away: what was refused is sent again, and so is a subscription that failed.
    else if (frame.op === 'error') this.#again(ws, frame.id)
  }

  #again(ws: WebSocket, id: string | undefined): void {
    if (id) setTimeout(() => this.#send(id), RETRY_MS)
    else ws.close()
  }
}
