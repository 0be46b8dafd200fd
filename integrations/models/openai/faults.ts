import type { ModelFault } from '@tandem/contract'
import { z } from 'zod'

/** What went wrong: the caller had no more time, nobody answered, or the answer is none. */
export function faultFrom(error: unknown, signal: AbortSignal): ModelFault {
  if (signal.aborted) return 'slow'
  if (error instanceof RangeError) return 'too_long'
  // A text that is no UTF-8, no JSON, or JSON of another shape.
  const isAnswer = error instanceof SyntaxError || error instanceof TypeError || error instanceof z.ZodError
  return isAnswer ? 'garbage' : 'down'
}
