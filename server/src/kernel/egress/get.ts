import type { IncomingMessage } from 'node:http'
import { fail } from '../errors.ts'
import { asFailure, checkedUrl, open } from './connect.ts'

export interface Limits {
  /** Hosts (`name` or `name:port`) that may be private: the operator's own decision. */
  allow: readonly string[]
  maxBytes: number
  /** For the whole exchange, redirects included. */
  timeoutMs: number
  signal?: AbortSignal
}

export interface Fetched {
  status: number
  /** After redirects. */
  url: string
  type: string
  body: Buffer
}

const MAX_REDIRECTS = 5
const HEADERS = {
  'user-agent': 'Tandem',
  accept: 'text/html, application/xml;q=0.9, */*;q=0.5',
  'accept-encoding': 'identity',
}
const REDIRECTS = new Set([301, 302, 303, 307, 308])

/**
 * Fetches a page that somebody else named. The address is checked when the connection is made, on what the name
 * resolved to at that moment, and again for every redirect: a name that resolves to the inside is refused.
 * @throws address_refused, too_large, unreachable
 */
export async function getPublic(address: string, limits: Limits): Promise<Fetched> {
  const timeout = AbortSignal.timeout(limits.timeoutMs)
  const signal = limits.signal ? AbortSignal.any([limits.signal, timeout]) : timeout
  let url = checkedUrl(address, limits.allow)
  for (let hops = 0; hops <= MAX_REDIRECTS; hops++) {
    const response = await open(url, limits.allow, { signal, agent: false, headers: HEADERS })
    const { location } = response.headers
    if (!REDIRECTS.has(response.statusCode ?? 0) || location === undefined) {
      return {
        status: response.statusCode ?? 0,
        url: url.href,
        type: response.headers['content-type'] ?? '',
        body: await readAll(response, limits.maxBytes, url),
      }
    }
    response.destroy()
    url = checkedUrl(location, limits.allow, url)
  }
  return fail('unreachable', { problem: url.host })
}

async function readAll(response: IncomingMessage, maxBytes: number, url: URL): Promise<Buffer> {
  const chunks: Buffer[] = []
  let bytes = 0
  try {
    for await (const chunk of response as AsyncIterable<Buffer>) {
      bytes += chunk.length
      if (bytes > maxBytes) fail('too_large', { limit: `${Math.round(maxBytes / 1_000_000)} MB` })
      chunks.push(chunk)
    }
  } catch (error) {
    throw asFailure(error, url)
  }
  return Buffer.concat(chunks)
}
