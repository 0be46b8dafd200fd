import type { Message, ServerFrame } from '@tandem/contract'
import type { Services } from '../../kernel/context.ts'

const PAGE = 200

/**
 * One conversation on one socket, without gap and without double: subscribes first and keeps live frames back, replays
 * from the table what came after the client's last seq, then lets the kept ones through. A live message that is not
 * the next one means that a frame was lost on the way between nodes: the table is read again.
 */
export class Subscription {
  readonly #conversation: string
  readonly #read: (after: number) => Promise<{ rows: Message[]; lastSeq: number }>
  readonly #send: (frame: ServerFrame) => void
  readonly #unsubscribe: () => void
  #last: number
  /** Frames that came while the table is being read; null when live. */
  #kept: ServerFrame[] | null = []
  #ended = false

  constructor(
    services: Services,
    options: {
      conversation: string
      after: number
      read(after: number): Promise<{ rows: Message[]; lastSeq: number }>
      send(frame: ServerFrame): void
    },
  ) {
    this.#conversation = options.conversation
    this.#read = options.read
    this.#send = options.send
    this.#last = options.after
    this.#unsubscribe = services.bus.subscribe(`conversation.${options.conversation}`, (data) =>
      this.#take(data as ServerFrame),
    )
  }

  /** Replays and goes live; throws what reading throws (not found, database away). */
  async start(): Promise<void> {
    await this.#replay()
    this.#send({ op: 'subscribed', conversation: this.#conversation, lastSeq: this.#last })
  }

  end(): void {
    this.#ended = true
    this.#unsubscribe()
  }

  /** Something may have been missed: reads what came meanwhile. */
  look(): void {
    if (this.#kept || this.#ended) return
    this.#kept = []
    this.#catchUp()
  }

  #take(frame: ServerFrame): void {
    if (this.#kept) {
      this.#kept.push(frame)
      return
    }
    if (frame.op !== 'message' || frame.message.seq <= this.#last + 1) {
      this.#pass(frame)
      return
    }
    this.#kept = [frame]
    this.#catchUp()
  }

  /** A failed look is repeated with the next message; the client's own resume covers a lost socket. */
  #catchUp(): void {
    void this.#replay().catch(() => {
      this.#kept = null
    })
  }

  #pass(frame: ServerFrame): void {
    if (frame.op === 'message') {
      if (frame.message.seq <= this.#last) return
      this.#last = frame.message.seq
    }
    this.#send(frame)
  }

  async #replay(): Promise<void> {
    for (;;) {
      const { rows, lastSeq } = await this.#read(this.#last)
      if (this.#ended) return
      for (const message of rows) this.#pass({ op: 'message', message })
      if (rows.length < PAGE) {
        // Internal notes are not read for customers: the table's last seq still counts as seen.
        this.#last = Math.max(this.#last, lastSeq)
        break
      }
    }
    const kept = this.#kept ?? []
    this.#kept = null
    for (const frame of kept) this.#pass(frame)
  }
}
