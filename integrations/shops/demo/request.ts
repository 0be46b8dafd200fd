import { setTimeout as sleep } from 'node:timers/promises'
import type { ShopFault } from '@tandem/contract/commerce.ts'
import type { Egress, Received, Sending } from '@tandem/contract/models.ts'
import type { DemoShopSettings } from './settings.ts'
import { signedHeaders, type Unsigned } from './sign.ts'

/** What the outside world is reached through. */
export interface Outside {
  egress: Egress
  /** Milliseconds since 1970. */
  clock: () => number
}

export interface Request {
  method: 'GET' | 'POST'
  path: string
  body?: unknown
  /** Only a request that may be carried out twice without harm is tried again. */
  idempotent: boolean
  signal?: AbortSignal | undefined
}

/** An answer of the platform, whatever it says, or why there was none. */
export type Reply = { status: number; body: unknown } | Silence

export interface Silence {
  fault: ShopFault
  problem: string
}

const ABORTED: Silence = { fault: 'slow', problem: 'aborted' }

const ATTEMPTS = 3
const FIRST_PAUSE_MS = 80
const MAX_ANSWER = 2 * 1024 * 1024

/** Send a signed request. Never throws: no answer, a server error or no JSON is a `problem` in the end. */
export async function send(settings: DemoShopSettings, outside: Outside, request: Request): Promise<Reply> {
  const attempts = request.idempotent ? ATTEMPTS : 1
  let reply: Reply = ABORTED
  for (let attempt = 0; attempt < attempts && !request.signal?.aborted; attempt++) {
    if (attempt > 0) await pause(FIRST_PAUSE_MS * 2 ** (attempt - 1), request.signal)
    reply = await once(settings, outside, request)
    if ('status' in reply) return reply
  }
  return request.signal?.aborted ? ABORTED : reply
}

interface Call extends Unsigned {
  method: 'GET' | 'POST'
}

/** One request to the platform, with our signature. */
export const signed = (settings: DemoShopSettings, { clock }: Outside, call: Call, signal: AbortSignal): Sending => ({
  url: settings.url + call.path,
  method: call.method,
  headers: {
    ...signedHeaders(settings.appKey, settings.secret, call, clock()),
    ...(call.body ? { 'content-type': 'application/json' } : {}),
  },
  ...(call.body ? { body: call.body } : {}),
  signal,
})

async function once(settings: DemoShopSettings, outside: Outside, request: Request): Promise<Reply> {
  const { method, path } = request
  const body = request.body === undefined ? '' : JSON.stringify(request.body)
  const timeout = AbortSignal.timeout(settings.timeoutMs)
  try {
    const until = request.signal ? AbortSignal.any([timeout, request.signal]) : timeout
    const response = await outside.egress(signed(settings, outside, { method, path, body }, until))
    if (response.status >= 500 || response.status === 429 || isRedirect(response.status)) {
      response.close()
      return silenceOf(response.status)
    }
    return { status: response.status, body: JSON.parse(await readText(response)) }
  } catch (error) {
    return timeout.aborted ? { fault: 'slow', problem: `no answer within ${settings.timeoutMs} ms` } : describe(error)
  }
}

/** What a status says of the shop, where its body says no more. */
export function silenceOf(status: number): Silence {
  const problem = `status ${status}`
  if (status === 429) return { fault: 'busy', problem }
  if (status === 401 || status === 403) return { fault: 'refused', problem }
  return { fault: status >= 500 ? 'down' : 'garbage', problem }
}

/** Not followed: a shop does not send us elsewhere. */
const isRedirect = (status: number): boolean => status >= 300 && status < 400

/** The text of an answer, up to a limit: a broken platform must not fill our memory. */
async function readText(response: Received): Promise<string> {
  const decoder = new TextDecoder('utf-8', { fatal: true })
  let text = ''
  for await (const chunk of response.body) {
    text += decoder.decode(chunk, { stream: true })
    if (text.length > MAX_ANSWER) throw new RangeError('answer too long')
  }
  return text + decoder.decode()
}

/** The kind of an error, never its text: a parser quotes what it read, and that is personal. */
export function describe(error: unknown): Silence {
  if (error instanceof SyntaxError) return { fault: 'garbage', problem: 'the answer is not JSON' }
  if (!(error instanceof Error)) return { fault: 'down', problem: 'unknown error' }
  if (error instanceof RangeError || error instanceof TypeError) return { fault: 'garbage', problem: error.name }
  const problem = 'code' in error ? String(error.code) : error.name
  return { fault: problem === 'address_refused' ? 'blocked' : 'down', problem }
}

async function pause(ms: number, signal: AbortSignal | undefined): Promise<void> {
  await sleep(ms, undefined, signal ? { signal } : {}).catch(() => undefined)
}
