import {
  ErrorBody,
  type Session,
  type SessionInput,
  type VerbInput,
  type VerbName,
  type VerbOutput,
} from '@tandem/contract'

/** An error that the server answered with; `code` is one of the contract's. */
export class Refused extends Error {
  override readonly name = 'Refused'
  readonly code: string

  constructor(body: unknown, status: number) {
    const known = ErrorBody.safeParse(body)
    super(known.success ? known.data.message : `HTTP ${status}`)
    this.code = known.success ? known.data.code : 'internal'
  }
}

/** A person's browser: calls verbs over HTTP and keeps the session's cookie. */
export class Browser {
  readonly #url: string
  readonly #signal: AbortSignal
  #cookie = ''

  constructor({ url, signal }: { url: string; signal: AbortSignal }) {
    this.#url = url
    this.#signal = signal
  }

  /** @throws Refused */
  async call<N extends VerbName>(name: N, input: VerbInput<N>): Promise<VerbOutput<N>> {
    const headers = { 'content-type': 'application/json', 'x-tandem': '1', cookie: this.#cookie }
    const request = { method: 'POST', headers, body: JSON.stringify(input), signal: this.#signal }
    const response = await fetch(`${this.#url}/api/v1/${name}`, request)
    const [cookie] = response.headers.getSetCookie()
    if (cookie) this.#cookie = cookie.split(';')[0] ?? ''
    return answerOf(response)
  }
}

/** What the widget calls for a customer. `token` is the one of the session. */
export async function chat(
  { url, signal }: { url: string; signal: AbortSignal },
  path: 'session' | 'rate' | 'leave' | 'human',
  input: SessionInput | { stars: number } | Record<string, never>,
  token?: string,
): Promise<unknown> {
  const headers = { 'content-type': 'application/json', ...(token && { authorization: `Bearer ${token}` }) }
  const request = { method: 'POST', headers, body: JSON.stringify(input), signal }
  return answerOf(await fetch(`${url}/chat/v1/${path}`, request))
}

export const openSession = async (at: { url: string; signal: AbortSignal }, input: SessionInput): Promise<Session> =>
  (await chat(at, 'session', input)) as Session

async function answerOf<T>(response: Response): Promise<T> {
  const body: unknown = await response.json()
  if (!response.ok) throw new Refused(body, response.status)
  return body as T
}
