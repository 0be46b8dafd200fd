import type { NotifyOutside } from '@tandem/contract'
import { egress } from '../../../kernel/egress/post.ts'
import { Failure } from '../../../kernel/errors.ts'

const TIMEOUT_MS = 8000
const MAX_ANSWER = 100_000

/** Posts JSON through the one egress client. What the other side says beyond its answer never leaves here. */
export function poster(allow: readonly string[]): NotifyOutside['post'] {
  const send = egress(allow)
  return async ({ url, headers = {}, body }) => {
    const signal = AbortSignal.timeout(TIMEOUT_MS)
    try {
      const sent = { url, body, signal, headers: { 'content-type': 'application/json; charset=utf-8', ...headers } }
      const { status, body: answer } = await send(sent)
      return { status, body: await readJson(answer) }
    } catch (error) {
      if (signal.aborted) return { problem: `no answer within ${TIMEOUT_MS / 1000} s` }
      return { problem: error instanceof Failure ? error.message : 'no answer' }
    }
  }
}

/** The answer as JSON; null for what is none, or far too long. */
async function readJson(body: AsyncIterable<Uint8Array>): Promise<unknown> {
  const chunks: Uint8Array[] = []
  let bytes = 0
  for await (const chunk of body) {
    bytes += chunk.length
    if (bytes > MAX_ANSWER) return null
    chunks.push(chunk)
  }
  try {
    return JSON.parse(Buffer.concat(chunks).toString('utf8'))
  } catch {
    return null
  }
}
