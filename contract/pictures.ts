import { z } from 'zod'
import { Id } from './base.ts'
import { shape } from './shape.ts'

/**
 * Pictures that answers show. They are the tenant's own copies, read at `GET /chat/v1/pictures/:id?token=` by customers
 * and at `GET /api/v1/pictures/:id` by staff: no browser of a customer ever asks a foreign server for one.
 */
export const PICTURE_TYPES = ['image/png', 'image/jpeg', 'image/webp'] as const

/** A card is as wide as a phone: no picture needs more. */
export const MAX_PICTURE_BYTES = 1024 * 1024

export const pictures = {
  /** Keeps a picture for an article's card; one that no draft names within a day is forgotten. */
  'pictures.keep': shape(
    z.strictObject({ base64: z.base64().max(1_500_000) }),
    z.object({ file: Id, type: z.enum(PICTURE_TYPES), bytes: z.int().positive() }),
  ),
}
