import type { Recognised } from '@tandem/contract'
import type { Context, InTx } from '../../kernel/context.ts'
import { textPlace } from './internal.ts'

/** What has been made out in these files, by file; one that nobody looked at is absent. */
export async function heardIn(ctx: InTx, files: readonly string[]): Promise<Map<string, Recognised>> {
  if (files.length === 0) return new Map()
  const rows = await ctx.tx.db
    .selectFrom('media_texts')
    .selectAll()
    .where('tenant_id', '=', ctx.tenant)
    .where('file_id', 'in', files)
    .execute()
  const keys = await ctx.services.keys.customers(
    ctx.tx,
    rows.map((row) => row.customer_id),
  )
  return new Map(
    rows.flatMap((row): [string, Recognised][] => {
      if (row.text === null) return [[row.file_id, { ok: false, why: row.why ?? 'unreadable' }]]
      const key = keys.get(row.customer_id)
      return key ? [[row.file_id, { ok: true, text: key.open(textPlace(row.file_id), row.text) }]] : []
    }),
  )
}

/** Keeps what was made out beside the file, sealed as the file is. A later look replaces what was not available. */
export async function keepHeard(ctx: Context, file: string, customer: string, heard: Recognised): Promise<void> {
  await ctx.services.transactions.run(ctx.tenant, async (tx) => {
    const keys = await ctx.services.keys.customer(tx, customer)
    const row = {
      text: heard.ok ? keys.seal(textPlace(file), heard.text) : null,
      why: heard.ok ? null : heard.why,
      at: new Date(ctx.services.clock.now()),
    }
    await tx.db
      .insertInto('media_texts')
      .values({ tenant_id: ctx.tenant, file_id: file, customer_id: customer, ...row })
      .onConflict((conflict) => conflict.columns(['tenant_id', 'file_id']).doUpdateSet(row))
      .execute()
  })
}
