import type { ShiftKind } from '@tandem/contract'
import type { InTx } from '../../kernel/context.ts'
import { fail } from '../../kernel/errors.ts'
import { verb } from '../../kernel/verb.ts'

/** The tenant's ways to work a day, by start. */
export async function listKinds(ctx: InTx): Promise<ShiftKind[]> {
  const rows = await ctx.tx.db
    .selectFrom('staffing_kinds')
    .selectAll()
    .where('tenant_id', '=', ctx.tenant)
    .where('removed', '=', false)
    .orderBy('from_slot')
    .orderBy('to_slot')
    .orderBy('id')
    .execute()
  return rows.map(({ id, name, from_slot, to_slot, breaks }) => ({ id, name, from: from_slot, to: to_slot, breaks }))
}

/** @throws not_found */
export const findKind = async (ctx: InTx, id: string): Promise<ShiftKind> =>
  (await listKinds(ctx)).find((kind) => kind.id === id) ?? fail('not_found')

export const kinds = verb({
  name: 'staffing.kinds',
  summary: 'The shifts that people can work',
  scope: 'workforce:read',
  effect: 'read',
  run: async (ctx) => ({ rows: await listKinds(ctx) }),
})
