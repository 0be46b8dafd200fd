import type { z } from 'zod'

/** The input and output of one verb. */
export interface Shape<I extends z.ZodType = z.ZodType, O extends z.ZodType = z.ZodType> {
  input: I
  output: O
}

export const shape = <I extends z.ZodType, O extends z.ZodType>(input: I, output: O): Shape<I, O> => ({ input, output })
