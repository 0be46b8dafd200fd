import type { Completed, ToolAsked } from '@tandem/contract'
import { eventsOf } from './sse.ts'
import { Chunk } from './wire.ts'

/** No token is longer than that in any vocabulary that we know of. */
const CHARACTERS_A_TOKEN = 32
const DONE = '[DONE]'

/**
 * Puts a stream together. A stream that ends without saying so was cut; half an answer is none.
 *
 * @param maxTokens what was asked for: a service that goes on far beyond it is left
 */
export async function answerOf(
  body: AsyncIterable<Uint8Array>,
  maxTokens: number,
  onText?: (piece: string) => void,
): Promise<Completed> {
  const answer = new Answer()
  let done = false
  for await (const event of eventsOf(body)) {
    // Read to its end, so that the connection can be used again.
    if (event === DONE || done) {
      done = true
      continue
    }
    const piece = answer.take(Chunk.parse(JSON.parse(event)))
    if (answer.length > maxTokens * CHARACTERS_A_TOKEN) return { ok: false, fault: 'too_long' }
    if (piece !== '') onText?.(piece)
  }
  return answer.end(done)
}

class Answer {
  #text = ''
  #calls: ToolAsked[] = []
  #finish: string | null = null
  #usage: Chunk['usage'] = null

  take({ choices, usage }: Chunk): string {
    this.#usage = usage ?? this.#usage
    const choice = choices[0]
    const piece = choice?.delta?.content ?? ''
    this.#text += piece
    this.#finish = choice?.finish_reason ?? this.#finish
    for (const { index = 0, function: called } of choice?.delta?.tool_calls ?? []) {
      const before = this.#calls[index] ?? { name: '', args: '' }
      this.#calls[index] = { name: before.name + (called.name ?? ''), args: before.args + (called.arguments ?? '') }
    }
    return piece
  }

  get length(): number {
    return this.#calls.reduce((sum, call) => sum + (call?.args.length ?? 0), this.#text.length)
  }

  end(done: boolean): Completed {
    if (this.#finish === 'length') return { ok: false, fault: 'too_long' }
    if (this.#finish === 'content_filter') return { ok: false, fault: 'refused' }
    const calls = Object.values(this.#calls)
    const isWhole = (done || this.#finish !== null) && calls.every(({ name }) => name !== '')
    if (!isWhole || (this.#text.trim() === '' && calls.length === 0)) return { ok: false, fault: 'garbage' }
    const usage = this.#usage
    const tokens = usage ? { in: usage.prompt_tokens, out: usage.completion_tokens } : null
    return { ok: true, text: this.#text, calls, tokens }
  }
}
