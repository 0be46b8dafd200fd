import { type ErrorBody, type ErrorCode, type Language, sentenceOf } from '@tandem/contract'

/** An error that a caller may see: a code of the contract and the details that fill its sentence. */
export class Failure extends Error {
  readonly code: ErrorCode
  readonly details: Record<string, unknown>

  constructor(code: ErrorCode, details: Record<string, unknown> = {}) {
    super(sentenceOf(code, details).en)
    this.name = 'Failure'
    this.code = code
    this.details = details
  }
}

/** Throws a {@link Failure}; typed `never`, so that `x ?? fail('not_found')` narrows. */
export function fail(code: ErrorCode, details?: Record<string, unknown>): never {
  throw new Failure(code, details)
}

/** What leaves the process for any thrown value; only a {@link Failure} tells its details. */
export function errorBody(error: unknown, language: Language, requestId: string): ErrorBody {
  const failure = error instanceof Failure ? error : new Failure('internal')
  const details = { ...failure.details, requestId }
  return {
    code: failure.code,
    message: sentenceOf(failure.code, details)[language],
    requestId,
    ...(Object.keys(failure.details).length > 0 && { details: failure.details }),
  }
}
