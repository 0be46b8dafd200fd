import { type Erasure, HeldPart } from '@tandem/contract'
import type { Selectable } from 'kysely'
import type { InTx } from '../../../kernel/context.ts'
import type { Share } from '../../../kernel/holding.ts'
import type { Database } from '../../../kernel/schema.ts'

type ErasureRow = Selectable<Database['erasures']>

/** Adds to what a part of the receipt says is gone. */
export async function record(ctx: InTx, customer: string, part: HeldPart, { erased, kept }: Share): Promise<void> {
  await ctx.tx.db
    .insertInto('erasure_parts')
    .values({ tenant_id: ctx.tenant, customer_id: customer, part, erased, kept })
    .onConflict((conflict) =>
      conflict
        .columns(['tenant_id', 'customer_id', 'part'])
        .doUpdateSet((eb) => ({ erased: eb('erasure_parts.erased', '+', erased), kept })),
    )
    .execute()
}

/** The receipts as the contract shows them. */
export async function presentErasures(ctx: InTx, rows: readonly ErasureRow[]): Promise<Erasure[]> {
  if (rows.length === 0) return []
  const parts = await ctx.tx.db
    .selectFrom('erasure_parts')
    .selectAll()
    .where('tenant_id', '=', ctx.tenant)
    .where(
      'customer_id',
      'in',
      rows.map((row) => row.customer_id),
    )
    .execute()
  return rows.map((row) => ({
    customer: row.customer_id,
    at: row.at.toISOString(),
    by: { id: row.by_id, name: row.by_name },
    finishedAt: row.finished_at?.toISOString() ?? null,
    parts: parts
      .filter(({ customer_id }) => customer_id === row.customer_id)
      .map(({ part, erased, kept }) => ({ part: HeldPart.parse(part), erased, kept }))
      .sort((a, b) => ORDER.indexOf(a.part) - ORDER.indexOf(b.part)),
  }))
}

const ORDER = HeldPart.options
