import { z } from 'zod'
import { Id } from './base.ts'

/** More goods of an order are only counted. */
export const MOST_SHOWN = 5

/** An order as it is drawn beneath the words that speak of it; every text in the language of the conversation. */
export const OrderCard = z.strictObject({
  number: z.string().max(40),
  /** How far it is. */
  state: z.string().max(40),
  items: z
    .array(
      z.strictObject({
        title: z.string().max(200),
        /** Variant, price and how many. */
        detail: z.string().max(200),
        /** Our own copy of the platform's picture. */
        picture: Id.optional(),
      }),
    )
    .min(1)
    .max(MOST_SHOWN),
  /** Goods that are not listed. */
  more: z.string().max(60).optional(),
  /** What was paid or is to be paid. */
  total: z.string().max(40),
})
export type OrderCard = z.infer<typeof OrderCard>
