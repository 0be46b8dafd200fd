import { uuidv7 } from '../kernel/ids.ts'
import { chat, openSession } from './api.ts'
import { between } from './chance.ts'
import { isThanks } from './phrases.ts'
import type { Script } from './script.ts'
import { linger, type Stage } from './stage.ts'
import { Thread } from './thread.ts'
import { openWire, type Wire } from './wire.ts'

const AI_PATIENCE_S = 30
const QUEUE_PATIENCE_S = 180
const GOODBYE_S = 240
const THANKS = { zh: '好的，明白了，谢谢', en: 'all right, thank you' }

/** Plays one visit from the first word to the rating, over the widget's own interfaces. */
export async function visit(stage: Stage, key: string, script: Script, order: string): Promise<void> {
  const { token, conversation, lastSeq } = await openSession(stage, { key, language: script.language })
  const thread = new Thread(stage)
  const wire = await openWire(stage, { token, language: script.language }, (frame) => thread.take(frame))
  try {
    wire.send({ op: 'sub', conversation, after: lastSeq })
    const talk = new Talk(stage, wire, thread, conversation)
    for (const line of script.says) {
      if (!(await talk.say(line.replace('{order}', order)))) break
    }
    const thanked = isThanks(script.says.at(-1) ?? '')
    await talk.end(thanked ? null : THANKS[script.language], token, script.stars)
  } finally {
    wire.close()
    await wire.closed
  }
}

class Talk {
  readonly #stage: Stage
  readonly #wire: Wire
  readonly #thread: Thread
  readonly #conversation: string

  constructor(stage: Stage, wire: Wire, thread: Thread, conversation: string) {
    this.#stage = stage
    this.#wire = wire
    this.#thread = thread
    this.#conversation = conversation
  }

  /** Types and sends a line, then waits for the answer and reads it; false when it is time to give up. */
  async say(text: string): Promise<boolean> {
    const { services, random } = this.#stage
    const conversation = this.#conversation
    this.#wire.send({ op: 'typing', conversation, text: text.slice(0, 12) })
    await linger(this.#stage, 1 + text.length / between(random, 4, 8))
    // What is said after a goodbye would open the next episode.
    if (this.#thread.status === 'closed') return false
    const before = this.#thread.lastSeq
    this.#wire.send({ op: 'send', id: uuidv7(services.clock), conversation, body: { kind: 'text', text } })
    const answered = () => this.#thread.heard(before, ['bot', 'agent'])
    await this.#thread.until(answered, this.#thread.assignee === 'bot' ? AI_PATIENCE_S : QUEUE_PATIENCE_S)
    if (this.#thread.assignee === 'queue') await this.#thread.until(() => this.#served(), QUEUE_PATIENCE_S)
    await linger(this.#stage, between(random, 3, 8))
    return this.#thread.status === 'open' && this.#thread.assignee !== 'queue'
  }

  /** Thanks the person and lets them close, or leaves; then rates, as those do who were asked to. */
  async end(thanks: string | null, token: string, stars: number | undefined): Promise<void> {
    const { thread, stage } = { thread: this.#thread, stage: this.#stage }
    if (thread.assignee === 'agent' && thread.status === 'open') {
      if (thanks) await this.say(thanks)
      await thread.until(() => thread.status === 'closed', GOODBYE_S)
    }
    if (stage.signal.aborted) return
    if (thread.status === 'open') await chat(stage, 'leave', {}, token)
    if (stars === undefined) return
    await linger(stage, between(stage.random, 2, 5))
    await chat(stage, 'rate', { stars }, token)
  }

  #served(): boolean {
    return this.#thread.assignee === 'agent' || this.#thread.status === 'closed'
  }
}
