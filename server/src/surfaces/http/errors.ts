import { STATUS_CODES } from 'node:http'
import type { Socket } from 'node:net'
import { type ErrorCode, type Language, statusOf } from '@tandem/contract'
import type { FastifyError, FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import { ZodError } from 'zod'
import { errorBody, Failure } from '../../kernel/errors.ts'
import { firstOf, fromSchema, fromZod, sentenceOfInput } from '../../kernel/input-problem.ts'
import { isTransient } from '../../kernel/transaction.ts'
import { MAX_FILE_BYTES } from '../../modules/channels/index.ts'

/** Fastify's own refusals in our codes. */
const known: Record<string, ErrorCode> = {
  FST_ERR_CTP_BODY_TOO_LARGE: 'too_large',
  FST_REQ_FILE_TOO_LARGE: 'too_large',
  FST_ERR_CTP_INVALID_MEDIA_TYPE: 'unsupported_media',
  FST_ERR_CTP_EMPTY_JSON_BODY: 'bad_input',
  FST_ERR_CTP_INVALID_CONTENT_LENGTH: 'bad_input',
  FST_ERR_BAD_URL: 'bad_input',
}

/** What any thrown value is to a caller: framework, database and input errors as ours, the rest as it is. */
export function toFailure(error: unknown, mostBytes = 0): unknown {
  if (error instanceof Failure) return error
  if (isTransient(error))
    return new Failure('unavailable', {
      problem: { zh: '数据库没有应答，请稍后再试', en: 'the database gave no answer; please try again' },
    })
  const [issue] = error instanceof ZodError ? error.issues : []
  if (issue) return new Failure('bad_input', { problem: sentenceOfInput(fromZod(issue)) })
  const { code, validation, statusCode } = error as Partial<FastifyError>
  if (isDataException(code)) return new Failure('bad_input', { problem: 'value' })
  const first = validation && firstOf(validation)
  if (first) return new Failure('bad_input', { problem: sentenceOfInput(fromSchema(first)) })
  if (code && known[code]) return new Failure(known[code], { problem: code, limit: inWords(mostBytes) })
  if (statusCode === 429) return new Failure('rate_limited')
  if (statusCode && statusCode >= 400 && statusCode < 500) return new Failure('bad_input', { problem: code ?? '' })
  return error
}

const inWords = (bytes: number): string =>
  bytes >= 1024 * 1024 ? `${Math.floor(bytes / 1024 / 1024)} MB` : `${Math.floor(bytes / 1024)} KB`

/** SQLSTATE class 22: a value that no column can hold, such as a number or a date out of range. */
const isDataException = (code: string | undefined) => code !== undefined && /^22[0-9A-Z]{3}$/.test(code)

/** The language that the caller reads: Chinese unless English is asked for first. */
export function languageOf(request: FastifyRequest): Language {
  return /^\s*en\b/i.test(request.headers['accept-language'] ?? '') ? 'en' : 'zh'
}

/** Every error leaves as the contract's error body; what we did not foresee is logged and says only its reference. */
export function answerErrors(app: FastifyInstance): void {
  app.setErrorHandler(answerError)
}

/** Answers a thrown value; also what the router itself refuses, such as an address that cannot be decoded. */
export function answerError(thrown: unknown, request: FastifyRequest, reply: FastifyReply) {
  const error = toFailure(thrown, mostBytesOf(request))
  if (!(error instanceof Failure)) request.log.error({ err: error, requestId: request.id }, 'request failed')
  const body = errorBody(error, languageOf(request), request.id)
  return reply.status(statusOf(body.code)).send(body)
}

/** What a request may hold; a body that is a form holds a file. */
const mostBytesOf = ({ headers, routeOptions }: FastifyRequest): number =>
  headers['content-type']?.startsWith('multipart/') ? MAX_FILE_BYTES : routeOptions.bodyLimit

/** Node's own refusals in our codes. */
const refused: Record<string, ErrorCode> = {
  HPE_HEADER_OVERFLOW: 'headers_too_large',
  ERR_HTTP_REQUEST_TIMEOUT: 'too_slow',
}

/** What Node refuses before there is a request: oversized headers, no HTTP, contradicting lengths, trickled bytes. */
export function refuseConnection(error: Error & { code?: string }, socket: Socket): void {
  if (!socket.writable) return void socket.destroy()
  const code = refused[error.code ?? ''] ?? 'bad_input'
  const body = JSON.stringify(errorBody(new Failure(code, { problem: 'HTTP' }), 'zh', ''))
  const status = statusOf(code)
  socket.end(
    `HTTP/1.1 ${status} ${STATUS_CODES[status]}\r\nconnection: close\r\ncontent-type: application/json; charset=utf-8\r\ncontent-length: ${Buffer.byteLength(body)}\r\n\r\n${body}`,
  )
}
