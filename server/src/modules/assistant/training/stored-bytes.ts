import { sql } from 'kysely'
import type { Tx } from '../../../kernel/transaction.ts'

/** The client copies a value together anew while it grows: one of 26 MB takes four times as long as its pieces. */
const PIECE_BYTES = 1 << 20

/** The bytes of one trained model of the tenant; null when there are none. */
export async function storedBytes(tx: Tx, revision: number): Promise<Buffer | null> {
  const { rows } = await sql<{ at: number; piece: Buffer }>`
    select at, substring(bytes from at + 1 for ${PIECE_BYTES}) as piece
    from models, generate_series(0, greatest(octet_length(bytes) - 1, 0), ${PIECE_BYTES}) as at
    where tenant_id = ${tx.tenant} and revision = ${revision} and bytes is not null`.execute(tx.db)
  const pieces = rows.toSorted((a, b) => a.at - b.at).map(({ piece }) => piece)
  return pieces.length > 0 ? Buffer.concat(pieces) : null
}
