/** Why an input was refused: it is not there, is no number, is outside of its range, or would take too long. */
export type QueueingErrorCode = 'missing' | 'not_a_number' | 'out_of_range' | 'not_whole' | 'too_large' | 'unreachable'

/** A question that has no answer; `field` names what is wrong with it. */
export class QueueingError extends Error {
  override readonly name = 'QueueingError'
  readonly code: QueueingErrorCode
  readonly field: string

  constructor(code: QueueingErrorCode, field: string, message: string) {
    super(message)
    this.code = code
    this.field = field
  }
}
