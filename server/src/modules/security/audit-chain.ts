import { createHash } from 'node:crypto'
import type { Selectable } from 'kysely'
import type { Database } from '../../kernel/schema.ts'
import { canonicalJson } from './canonical-json.ts'

export type AuditRow = Selectable<Database['audit']>

/** What stands before a tenant's first entry. */
export const GENESIS = Buffer.alloc(32)

/** The hash of the entry at place `seq`: SHA-256 of the previous hash and the canonical JSON of everything it says. */
export function entryHash(previous: Buffer, seq: number, row: AuditRow): Buffer {
  const { chain_seq, hash, at, ...rest } = row
  const entry = canonicalJson({ ...rest, at: at.toISOString(), seq })
  return createHash('sha256').update(previous).update(entry).digest()
}

/** The place and hash of an entry. */
export interface Link {
  seq: number
  hash: Buffer
}

/** A statement that the chain of a tenant had this hash at this place; signed, and kept in two places. */
export interface Checkpoint {
  tenant: string
  seq: number
  /** Hex. */
  hash: string
  /** Entries since the checkpoint before. */
  entries: number
  /** ISO 8601. */
  at: string
  keyId: string
}

/** The bytes that are signed. */
export const checkpointBytes = ({ tenant, seq, hash, entries, at, keyId }: Checkpoint): Buffer =>
  Buffer.from(canonicalJson({ tenant, seq, hash, entries, at, keyId }))
