import { lookup } from 'node:dns/promises'
import { type IncomingMessage, request as plain } from 'node:http'
import { request as secure } from 'node:https'
import type { LookupFunction } from 'node:net'
import { Failure, fail } from '../errors.ts'
import { addressOf, isPublicAddress } from './address.ts'

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
    const response = await open(url, limits.allow, signal)
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

/** @throws address_refused unless it is http(s), without a name and password, and not an inner address. */
function checkedUrl(address: string, allow: readonly string[], base?: URL): URL {
  if (!URL.canParse(address, base?.href)) fail('address_refused', { problem: address.slice(0, 100) })
  const url = new URL(address, base)
  const isWeb = url.protocol === 'http:' || url.protocol === 'https:'
  const literal = addressOf(url.hostname)
  const isInner = literal !== null && !isPublicAddress(literal) && !isAllowed(url, allow)
  if (!isWeb || url.username || url.password || isInner) fail('address_refused', { problem: url.host || url.protocol })
  return url
}

const isAllowed = (url: URL, allow: readonly string[]): boolean =>
  allow.includes(url.host) || allow.includes(url.hostname)

function open(url: URL, allow: readonly string[], signal: AbortSignal): Promise<IncomingMessage> {
  const request = url.protocol === 'https:' ? secure : plain
  return new Promise<IncomingMessage>((resolve, reject) => {
    request(url, {
      signal,
      agent: false,
      headers: {
        'user-agent': 'Tandem',
        accept: 'text/html, application/xml;q=0.9, */*;q=0.5',
        'accept-encoding': 'identity',
      },
      ...(!isAllowed(url, allow) && { lookup: publicOnly }),
    })
      .on('response', resolve)
      .on('error', (error) => reject(asFailure(error, url)))
      .end()
  })
}

/** Resolves a name for a connection; one inner address among the answers refuses all of them. */
const publicOnly: LookupFunction = (hostname, options, done) => {
  lookup(hostname, { ...options, all: true }).then(
    (found) => {
      const inner = found.length === 0 || found.some(({ address }) => !isPublicAddress(address))
      if (inner) return done(new Failure('address_refused', { problem: hostname }), '')
      const [first] = found
      if (options.all) return done(null, found)
      done(null, first?.address ?? '', first?.family)
    },
    (error: NodeJS.ErrnoException) => done(error, ''),
  )
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

/** What went wrong on the wire is one thing to who asked: the host did not answer as it should. */
const asFailure = (error: unknown, url: URL): Failure =>
  error instanceof Failure ? error : new Failure('unreachable', { problem: url.host })
