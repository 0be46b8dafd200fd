import { z } from 'zod'

/** UUIDv7 (RFC 9562), lower case. Every row's id. */
export const Id = z.uuid()
export type Id = z.infer<typeof Id>

/** The languages that every text of the product exists in. */
export const Language = z.enum(['zh', 'en'])
export type Language = z.infer<typeof Language>

/** One text in both languages. */
export const Localized = z.strictObject({ zh: z.string().min(1), en: z.string().min(1) })
export type Localized = z.infer<typeof Localized>

/** An instant, ISO 8601 in UTC with milliseconds. */
export const Instant = z.iso.datetime()
export type Instant = z.infer<typeof Instant>

/** What a conversation is about: the four desks of a service centre. */
export const Triage = z.enum(['consult', 'complaint', 'after_sales', 'marketing'])
export type Triage = z.infer<typeof Triage>

/** 1 most urgent, 4 least. */
export const Priority = z.int().min(1).max(4)

export const Page = z.strictObject({
  limit: z.int().min(1).max(200).default(50),
  cursor: z.string().max(200).optional(),
})

/** A list answer: rows and where the next page starts (absent on the last page). */
export const pageOf = <T extends z.ZodType>(row: T) => z.object({ rows: z.array(row), cursor: z.string().optional() })

/** What a personal field holds: the central serializer masks it by kind for everybody who is not the person. */
export type Personal = 'name' | 'phone' | 'email' | 'address' | 'text' | 'identity'

/** Marks a field of an output as personal. Unmarked strings must never carry personal data. */
export const personal = <T extends z.ZodType>(kind: Personal, schema: T): T => schema.meta({ personal: kind })

/**
 * Marks an object whose personal texts were written by the author whose kind stands at the dotted path: the serializer
 * guesses at names in a customer's words only.
 */
export const writtenBy = <T extends z.ZodType>(path: string, schema: T): T => schema.meta({ writtenBy: path })

/** A date of the tenant's calendar; a year on either side still has its weeks and zones. */
export const LocalDate = z.iso.date().refine((date) => date >= '1900-01-01' && date < '2200-01-01', 'out of range')
