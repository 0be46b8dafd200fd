import { lookup } from 'node:dns/promises'
import { type IncomingMessage, request as plain, type RequestOptions } from 'node:http'
import { request as secure } from 'node:https'
import type { LookupFunction } from 'node:net'
import { Failure, fail } from '../errors.ts'
import { addressOf, isPublicAddress } from './address.ts'

/** @throws address_refused unless it is http(s), without a name and password, and not an inner address. */
export function checkedUrl(address: string, allow: readonly string[], base?: URL): URL {
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

export interface Opening extends Pick<RequestOptions, 'method' | 'headers' | 'signal' | 'agent'> {
  body?: string | Uint8Array
}

/**
 * Sends one request and hands back what begins to answer. The address is checked when the connection is made, on what
 * the name resolved to at that moment: a name that resolves to the inside is refused.
 */
export function open(url: URL, allow: readonly string[], opening: Opening): Promise<IncomingMessage> {
  const { body, signal, ...options } = opening
  const send = url.protocol === 'https:' ? secure : plain
  return new Promise<IncomingMessage>((resolve, reject) => {
    const request = send(url, { ...options, ...(!isAllowed(url, allow) && { lookup: publicOnly }) })
    // Node's own signal ends the connection with an error, which nobody hears once the answer is whole.
    const hangUp = () => void request.destroy()
    signal?.addEventListener('abort', hangUp, { once: true })
    if (signal?.aborted) hangUp()
    request
      .on('response', resolve)
      .on('close', () => signal?.removeEventListener('abort', hangUp))
      .on('error', (error: NodeJS.ErrnoException) => {
        // The other side closed a kept connection while this request was on its way: a new one tells.
        const isOld = request.reusedSocket && error.code === 'ECONNRESET' && !signal?.aborted
        if (isOld) resolve(open(url, allow, { ...opening, agent: false }))
        else reject(asFailure(error, url))
      })
      .end(body)
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

/** What went wrong on the wire is one thing to who asked: the host did not answer as it should. */
export const asFailure = (error: unknown, url: URL): Failure =>
  error instanceof Failure ? error : new Failure('unreachable', { problem: url.host })
