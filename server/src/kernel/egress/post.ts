import { Agent } from 'node:http'
import { Agent as SecureAgent } from 'node:https'
import type { Egress } from '@tandem/contract'
import { checkedUrl, open } from './connect.ts'

/** Connections are kept: a handshake costs more than a customer should wait. */
const agents = { 'http:': new Agent({ keepAlive: true }), 'https:': new SecureAgent({ keepAlive: true }) }

const HEADERS = { 'user-agent': 'Tandem', 'accept-encoding': 'identity' }

/**
 * The way out for what users connect: models, recognisers of speech, shops. Redirects are not followed, so a redirect is an
 * answer like any other.
 *
 * @param allow hosts (`name` or `name:port`) that may be private: the operator's own decision
 */
export const egress =
  (allow: readonly string[]): Egress =>
  async ({ url: address, method = 'POST', headers, body, signal }) => {
    const url = checkedUrl(address, allow)
    const response = await open(url, allow, {
      method,
      headers: {
        ...HEADERS,
        ...headers,
        ...(body !== undefined && { 'content-length': String(Buffer.byteLength(body)) }),
      },
      ...(body !== undefined && { body }),
      signal,
      agent: agents[url.protocol === 'https:' ? 'https:' : 'http:'],
    })
    return {
      status: response.statusCode ?? 0,
      retryAfter: response.headers['retry-after'],
      body: response,
      close: () => void response.destroy(),
    }
  }
