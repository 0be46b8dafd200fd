import { type ErrorCode, type Language, statusOf } from '@tandem/contract'
import type { FastifyError, FastifyInstance, FastifyRequest } from 'fastify'
import { errorBody, Failure } from '../../kernel/errors.ts'
import { isTransient } from '../../kernel/transaction.ts'

/** Fastify's own refusals in our codes. */
const known: Record<string, ErrorCode> = {
  FST_ERR_CTP_BODY_TOO_LARGE: 'too_large',
  FST_REQ_FILE_TOO_LARGE: 'too_large',
  FST_ERR_CTP_INVALID_MEDIA_TYPE: 'unsupported_media',
  FST_ERR_CTP_EMPTY_JSON_BODY: 'bad_input',
  FST_ERR_CTP_INVALID_CONTENT_LENGTH: 'bad_input',
  FST_ERR_BAD_URL: 'bad_input',
}

export function toFailure(error: unknown): unknown {
  if (error instanceof Failure) return error
  if (isTransient(error)) return new Failure('unavailable', { problem: 'database' })
  const { code, validation, statusCode, message } = error as Partial<FastifyError>
  if (validation) return new Failure('bad_input', { problem: message?.slice(0, 300) })
  if (code && known[code]) return new Failure(known[code], { problem: code, limit: '' })
  if (statusCode === 429) return new Failure('rate_limited')
  if (statusCode && statusCode >= 400 && statusCode < 500) return new Failure('bad_input', { problem: code ?? '' })
  return error
}

/** The language that the caller reads: Chinese unless English is asked for first. */
export function languageOf(request: FastifyRequest): Language {
  return /^\s*en\b/i.test(request.headers['accept-language'] ?? '') ? 'en' : 'zh'
}

/** Every error leaves as the contract's error body; what we did not foresee is logged and says only its reference. */
export function answerErrors(app: FastifyInstance): void {
  app.setErrorHandler((thrown, request, reply) => {
    const error = toFailure(thrown)
    if (!(error instanceof Failure)) request.log.error({ err: error, requestId: request.id }, 'request failed')
    const body = errorBody(error, languageOf(request), request.id)
    return reply.status(statusOf(body.code)).send(body)
  })
  app.setNotFoundHandler((request, reply) => {
    const body = errorBody(new Failure('not_found'), languageOf(request), request.id)
    return reply.status(404).send(body)
  })
}
