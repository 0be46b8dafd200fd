import { z } from 'zod'

/** A change waits as a draft, is sent to review, and is published by somebody else where four eyes are demanded. */
export const ReviewState = z.enum(['published', 'draft', 'review'])
export type ReviewState = z.infer<typeof ReviewState>
