import type { Message, ServerFrame } from '@tandem/contract'
import { linger, type Stage } from './stage.ts'

/** One conversation as somebody who follows it sees it; lets them wait for what they expect. */
export class Thread {
  readonly messages: Message[] = []
  status: 'open' | 'closed' = 'open'
  assignee: 'bot' | 'queue' | 'agent' = 'bot'
  readonly #stage: Stage
  readonly #waiting = new Set<() => void>()

  constructor(stage: Stage) {
    this.#stage = stage
  }

  take(frame: ServerFrame): void {
    if (frame.op === 'message') this.messages.push(frame.message)
    if (frame.op === 'conversation') {
      this.status = frame.status
      this.assignee = frame.assignee.kind
    }
    for (const look of [...this.#waiting]) look()
  }

  get lastSeq(): number {
    return this.messages.at(-1)?.seq ?? 0
  }

  /** Whether any of these has written after a message. */
  heard(after: number, authors: readonly Message['author']['kind'][]): boolean {
    return this.messages.some(({ seq, author }) => seq > after && authors.includes(author.kind))
  }

  /** Waits until something is so; false when it is not after so many (human) seconds or at the end of the demo. */
  async until(isSo: () => boolean, seconds: number): Promise<boolean> {
    if (isSo()) return true
    let look = () => {}
    const seen = new Promise<void>((resolve) => {
      look = () => {
        if (isSo()) resolve()
      }
    })
    this.#waiting.add(look)
    await Promise.race([seen, linger(this.#stage, seconds)])
    this.#waiting.delete(look)
    return isSo()
  }
}
