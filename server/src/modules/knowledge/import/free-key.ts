import type { InTx } from '../../../kernel/context.ts'

/** The key itself, or with the first number that no article carries, retired ones included. */
export async function freeKey(ctx: InTx, key: string): Promise<string> {
  const rows = await ctx.tx.db
    .selectFrom('knowledge_items')
    .select('key')
    .where('tenant_id', '=', ctx.tenant)
    .where('kind', '=', 'article')
    .where('key', 'like', `${key.replaceAll('_', '\\_')}%`)
    .execute()
  const taken = new Set(rows.map((row) => row.key))
  let free = key
  for (let i = 2; taken.has(free); i++) free = `${key}_${i}`
  return free
}
