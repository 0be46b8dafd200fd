import type { CommerceAnswer } from '@tandem/contract/commerce.ts'
import { describe, type Outside, type Silence, signed, silenceOf } from './request.ts'
import type { DemoShopSettings } from './settings.ts'

/** What this platform's pictures are called; an order that names anything else has no picture. */
const NAME = /^\/v1\/pictures\/[A-Za-z0-9]{1,40}\.png$/

const MAX_BYTES = 1024 * 1024

/** A picture of the platform, fetched once: whoever looks an order up again asks again. */
export async function fetchPicture(
  settings: DemoShopSettings,
  outside: Outside,
  name: string,
  signal?: AbortSignal,
): Promise<CommerceAnswer<Uint8Array>> {
  if (!NAME.test(name)) return { ok: false, failure: { code: 'not_found' } }
  const timeout = AbortSignal.timeout(settings.timeoutMs)
  const until = signal ? AbortSignal.any([timeout, signal]) : timeout
  try {
    const response = await outside.egress(signed(settings, outside, { method: 'GET', path: name, body: '' }, until))
    if (response.status !== 200) {
      response.close()
      return response.status === 404
        ? { ok: false, failure: { code: 'not_found' } }
        : unavailable(silenceOf(response.status))
    }
    const chunks: Uint8Array[] = []
    let bytes = 0
    for await (const chunk of response.body) {
      bytes += chunk.length
      if (bytes > MAX_BYTES) throw new RangeError('picture too large')
      chunks.push(chunk)
    }
    return { ok: true, value: Buffer.concat(chunks) }
  } catch (error) {
    return unavailable(timeout.aborted ? { fault: 'slow', problem: 'no answer in time' } : describe(error))
  }
}

const unavailable = ({ fault, problem }: Silence): CommerceAnswer<never> => ({
  ok: false,
  failure: { code: 'unavailable', fault, problem: `picture: ${problem}` },
})
