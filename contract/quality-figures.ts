import { z } from 'zod'

/** A share with its 95 % Wilson interval. */
export const Share = z.object({ value: z.number().nullable(), low: z.number(), high: z.number(), n: z.number() })
export type Share = z.infer<typeof Share>

export const AgreementFigures = z.object({
  /** Doubly and blindly scored episodes. */
  pairs: z.int(),
  same: Share,
  /** Of passed or not. */
  kappa: z.number().nullable(),
  ac1: z.number().nullable(),
  /** Of the score in bands of ten. */
  weightedKappa: z.number().nullable(),
  meanDifference: z.number().nullable(),
})
export type AgreementFigures = z.infer<typeof AgreementFigures>
