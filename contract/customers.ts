import { z } from 'zod'
import { Id, Instant, Page, pageOf, personal } from './base.ts'
import { shape } from './shape.ts'

export const Identity = z.object({
  id: Id,
  /** `visitor`, `phone`, `email`, or an account at a channel such as `wechat`. */
  kind: z.string(),
  /** Masked unless revealed. */
  value: personal('identity', z.string()),
  verified: z.boolean(),
})

export const Customer = z.object({
  id: Id,
  name: personal('name', z.string()),
  phone: personal('phone', z.string()).nullable(),
  email: personal('email', z.string()).nullable(),
  note: personal('text', z.string()).nullable(),
  tags: z.array(z.string()),
  attributes: z.record(z.string(), personal('text', z.string())),
  identities: z.array(Identity),
  createdAt: Instant,
  lastSeenAt: Instant,
  /** Since when nothing personal is held of them any more. */
  erasedAt: Instant.nullable(),
})
export type Customer = z.infer<typeof Customer>

/** What a customer may agree to: calls and messages about the service, advertising, and learning from their words. */
export const ConsentPurpose = z.enum(['contact', 'marketing', 'improvement'])
export type ConsentPurpose = z.infer<typeof ConsentPurpose>

/** One word of the customer on one purpose. The ledger only grows; the newest word counts. */
export const Consent = z.object({
  id: Id,
  purpose: ConsentPurpose,
  given: z.boolean(),
  /** How the customer said so. */
  source: z.enum(['chat', 'phone', 'form', 'shop']),
  at: Instant,
  by: z.object({ id: Id, name: z.string() }),
})
export type Consent = z.infer<typeof Consent>

/** The places that hold something of a customer. Each is answered for by one module. */
export const HeldPart = z.enum([
  'profile',
  'conversations',
  'files',
  'media',
  'routing',
  'desk',
  'tickets',
  'reach',
  'assistant',
  'learning',
  'quality',
  'audit',
])
export type HeldPart = z.infer<typeof HeldPart>

/** The receipt of an erasure: what was erased, and what stays without anything personal in it. */
export const Erasure = z.object({
  customer: Id,
  at: Instant,
  by: z.object({ id: Id, name: z.string() }),
  /** Null while it is under way; from the first moment on nothing of it can be read. */
  finishedAt: Instant.nullable(),
  parts: z.array(z.object({ part: HeldPart, erased: z.int(), kept: z.int() })),
})
export type Erasure = z.infer<typeof Erasure>

/** Everything that is held of a customer, in clear; what stands in a row is the affair of its part. */
export const CustomerCopy = z.object({
  customer: Id,
  at: Instant,
  parts: z.array(z.object({ part: HeldPart, rows: z.array(z.record(z.string(), z.unknown())) })),
})
export type CustomerCopy = z.infer<typeof CustomerCopy>

const Reason = z.string().trim().min(4).max(200)

export const customers = {
  'customers.get': shape(z.strictObject({ customer: Id }), Customer),
  /** By exact name, phone or e-mail (blind index), or by tag. */
  'customers.search': shape(Page.extend({ query: z.string().max(100).default('') }), pageOf(Customer)),
  'customers.update': shape(
    z.strictObject({
      customer: Id,
      name: z.string().max(60).optional(),
      phone: z.string().max(30).nullable().optional(),
      email: z.string().max(200).nullable().optional(),
      note: z.string().max(5000).nullable().optional(),
      tags: z.array(z.string().min(1).max(40)).max(30).optional(),
      attributes: z.record(z.string().max(40), z.string().max(500)).optional(),
    }),
    Customer,
  ),
  /** `from` becomes `into`: identities and conversations move, `from` is gone. */
  'customers.merge': shape(z.strictObject({ into: Id, from: Id }), Customer),
  /** The ledger of what the customer agreed to or refused, the newest first. */
  'customers.consents': shape(z.strictObject({ customer: Id }), z.object({ rows: z.array(Consent) })),
  'customers.recordConsent': shape(
    z.strictObject({ customer: Id, purpose: ConsentPurpose, given: z.boolean(), source: Consent.shape.source }),
    Consent,
  ),
  /** Shows one personal field unmasked; the reason is audited, the number a day is limited. */
  'customers.reveal': shape(
    z.strictObject({
      customer: Id,
      field: z.enum(['name', 'phone', 'email', 'note']),
      reason: Reason,
    }),
    z.object({ value: z.string().nullable() }),
  ),
  /** A copy of everything that is held of one person, for that person. */
  'customers.export': shape(z.strictObject({ customer: Id, reason: Reason }), CustomerCopy),
  /** For ever. Asked a second time, it gives the same receipt. */
  'customers.erase': shape(z.strictObject({ customer: Id, reason: Reason }), Erasure),
  /** The receipts, the newest first. */
  'customers.erasures': shape(Page.extend({ customer: Id.optional() }), pageOf(Erasure)),
}
