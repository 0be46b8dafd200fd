import type { RuleBook, RuleGroups } from '@tandem/contract'
import type { Selectable } from 'kysely'
import { LRUCache } from 'lru-cache'
import type { InTx } from '../../kernel/context.ts'
import { fail } from '../../kernel/errors.ts'
import type { Database } from '../../kernel/schema.ts'
import { findTenant } from '../tenants/index.ts'
import { BadRule, type Inspector, inspectorOf } from './checks/inspect.ts'
import { defaultRules } from './default-rules.ts'

type Row = Selectable<Database['quality_rulebooks']>

export const toBook = (row: Row): RuleBook => ({
  version: row.version,
  groups: row.groups,
  at: row.at.toISOString(),
  by: row.by_id,
})

/** The newest book in a state; a published one is never changed again. */
export function newestBook(ctx: InTx, state: 'draft' | 'published'): Promise<Row | undefined> {
  return ctx.tx.db
    .selectFrom('quality_rulebooks')
    .selectAll()
    .where('tenant_id', '=', ctx.tenant)
    .where('state', '=', state)
    .orderBy('version', 'desc')
    .limit(1)
    .executeTakeFirst()
}

const industryOf = async (ctx: InTx) => (await findTenant(ctx.tx.db, ctx.tenant)).policies.industry

/** The rules in force: the tenant's own, or those that come with the product. */
export async function bookInForce(ctx: InTx): Promise<RuleBook> {
  const row = await newestBook(ctx, 'published')
  return row ? toBook(row) : { version: 0, groups: defaultRules(await industryOf(ctx)), at: null, by: null }
}

const MADE_READY = 200
const inspectors = new LRUCache<string, Inspector>({ max: MADE_READY })

/** The rules in force made ready; published ones and those of an industry never change, so they are kept. */
export async function inspectorInForce(ctx: InTx): Promise<{ version: number; inspector: Inspector }> {
  const row = await newestBook(ctx, 'published')
  const industry = row ? null : await industryOf(ctx)
  const key = row ? `${ctx.tenant}|${row.version}` : `product|${industry}`
  const inspector = inspectors.get(key) ?? inspectorOf(row ? row.groups : defaultRules(industry ?? 'other'))
  inspectors.set(key, inspector)
  return { version: row?.version ?? 0, inspector }
}

/** The same for rules that nobody has published. @throws not_allowed, which names the rule and what is wrong */
export function checkedInspector(groups: RuleGroups): Inspector {
  try {
    return inspectorOf(groups)
  } catch (error) {
    if (error instanceof BadRule) {
      fail('not_allowed', { problem: `${error.rule.title.zh} / ${error.rule.title.en}: ${error.message}` })
    }
    throw error
  }
}
