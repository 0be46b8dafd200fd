import type { InTx } from '../../kernel/context.ts'
import { fail } from '../../kernel/errors.ts'
import { inspects, selfOf } from './internal.ts'
import type { FormRow, ReviewRow } from './rows.ts'

/** All reviews of an episode, the oldest first. */
export const reviewsOf = (ctx: InTx, episode: string): Promise<ReviewRow[]> =>
  ctx.tx.db
    .selectFrom('quality_reviews')
    .selectAll()
    .where('tenant_id', '=', ctx.tenant)
    .where('episode_id', '=', episode)
    .orderBy('assigned_at')
    .orderBy('id')
    .execute()

/** Episodes that the reader still has to score: until then others' scores of them stay hidden. */
export async function blindFor(ctx: InTx): Promise<Set<string>> {
  if (!inspects(ctx.actor)) return new Set()
  const rows = await ctx.tx.db
    .selectFrom('quality_reviews')
    .select('episode_id')
    .where('tenant_id', '=', ctx.tenant)
    .where('inspector_id', '=', selfOf(ctx))
    .where('state', '=', 'open')
    .execute()
  return new Set(rows.map(({ episode_id }) => episode_id))
}

/** One version of a form; without a number the newest. @throws not_found */
export async function formOrThrow(ctx: InTx, id: string, version?: number): Promise<FormRow> {
  let query = ctx.tx.db.selectFrom('quality_forms').selectAll().where('tenant_id', '=', ctx.tenant).where('id', '=', id)
  if (version !== undefined) query = query.where('version', '=', version)
  return (await query.orderBy('version', 'desc').limit(1).executeTakeFirst()) ?? fail('not_found')
}
