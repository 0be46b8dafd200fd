import type { ErrorBody, ErrorCode, Upload, VerbInput, VerbName, VerbOutput } from '@tandem/contract'
import { currentLanguage } from '../i18n/language.ts'

/** A call that failed: `message` is a sentence to show, `code` is `network` when no proper answer came at all. */
export class ApiError extends Error {
  readonly code: ErrorCode | 'network'
  /** 0 when no answer came. */
  readonly status: number
  readonly requestId: string | undefined
  readonly details: Record<string, unknown>

  constructor(status: number, body: Omit<ErrorBody, 'code'> & { code: ErrorCode | 'network' }) {
    super(body.message)
    this.name = 'ApiError'
    this.status = status
    this.code = body.code
    this.requestId = body.requestId
    this.details = body.details ?? {}
  }

  /** The same call may succeed later without any change to it. */
  get transient(): boolean {
    return this.status === 0 || this.status === 429 || this.status >= 500
  }
}

const sentences = {
  network: { zh: '无法连接服务器，请检查网络', en: 'The server cannot be reached; please check your connection' },
  answer: {
    zh: '服务器的回应无法识别，请稍后再试',
    en: 'The server’s answer could not be read; please try again shortly',
  },
}

const unreachable = (status: number, why: keyof typeof sentences) =>
  new ApiError(status, { code: 'network', message: sentences[why][currentLanguage()] })

let sessionOver = () => {}

/** Registers what happens when the server no longer knows this session. */
export function onSessionOver(listener: () => void): void {
  sessionOver = listener
}

async function failure(response: Response): Promise<ApiError> {
  try {
    const body: ErrorBody = await response.json()
    if (body.code === 'unauthenticated') sessionOver()
    return new ApiError(response.status, body)
  } catch {
    return unreachable(response.status, 'answer')
  }
}

async function post<T>(path: string, { headers, ...request }: RequestInit): Promise<T> {
  const response = await fetch(`/api/v1/${path}`, {
    method: 'POST',
    credentials: 'same-origin',
    headers: { ...headers, 'accept-language': currentLanguage(), 'x-tandem': '1' },
    ...request,
  }).catch((problem: unknown) => {
    throw request.signal?.aborted ? problem : unreachable(0, 'network')
  })
  if (!response.ok) throw await failure(response)
  return await response.json().catch(() => {
    throw unreachable(response.status, 'answer')
  })
}

/**
 * Calls one verb of the server.
 * @throws ApiError for every failure but an abort, which throws the signal's reason.
 */
export function call<N extends VerbName>(name: N, input: VerbInput<N>, signal?: AbortSignal): Promise<VerbOutput<N>> {
  const headers = { 'content-type': 'application/json' }
  return post(name, { headers, body: JSON.stringify(input), signal: signal ?? null })
}

/**
 * Stores a file for one conversation; a message that names it sends it.
 * @throws ApiError
 */
export function upload(conversation: string, file: File): Promise<Upload> {
  const body = new FormData()
  body.append('file', file)
  return post(`files?conversation=${conversation}`, { body })
}
