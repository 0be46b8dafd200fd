import { z } from 'zod'

/** What a part begins with. */
export const PartInfo = z.strictObject({
  kind: z.enum(['table', 'files', 'audit-key', 'manifest']),
  /** Of a table. */
  name: z.string().optional(),
  columns: z.array(z.string()).optional(),
})
export type PartInfo = z.infer<typeof PartInfo>

/** What it ends with: measured before it was compressed. */
export const PartSum = z.strictObject({ bytes: z.int(), sha256: z.string() })
export type PartSum = z.infer<typeof PartSum>

/** Rows as a set: how many, and the sum of their hashes (see rows.ts). */
const Rows = z.strictObject({ rows: z.int(), rowHash: z.string() })
export type Rows = z.infer<typeof Rows>

/** The last part of a backup: what has to be in it. */
export const Manifest = z.strictObject({
  createdAt: z.iso.datetime(),
  /** Tandem's version. */
  product: z.string(),
  postgres: z.string(),
  /** The migrations that its tables are made by. */
  schema: z.array(z.strictObject({ name: z.string(), hash: z.string() })),
  /** In an order in which no row comes before what it refers to. */
  tables: z.array(z.strictObject({ name: z.string(), ...PartSum.shape, ...Rows.shape })),
  files: z.strictObject({ ...PartSum.shape, ...Rows.shape }),
  /** The last number that each sequence gave. */
  sequences: z.record(z.string(), z.string()),
})
export type Manifest = z.infer<typeof Manifest>
