import { alikeClusters } from '@tandem/nlu'
import type { InTx } from '../../../kernel/context.ts'
import { type DeadlineKind, setDeadline } from '../../../kernel/deadlines.ts'
import { findTenant } from '../../tenants/index.ts'
import { nowOf, tellConsoles } from '../internal.ts'
import { nextNight } from './next-night.ts'
import { wordingsOf } from './wordings.ts'

const KIND = 'learning.night'
const GROUPS = 500
const WORDINGS = 8
/** Questions are kept for review so long. */
const KEPT_MS = 180 * 24 * 3_600_000

/** Has the inbox put in order in the night to come. */
export async function planNight(ctx: InTx): Promise<void> {
  const { hours } = await findTenant(ctx.tx.db, ctx.tenant)
  const dueAt = nextNight(ctx.services.clock.now(), hours.zone)
  await setDeadline(ctx.tx, ctx.services, { kind: KIND, key: ctx.tenant, dueAt })
}

/** Questions that came one by one ended in more groups than need be: those alike are merged, old ones forgotten. */
export const night: DeadlineKind = {
  kind: KIND,
  async run(ctx) {
    await forgetOld(ctx)
    const open = await ctx.tx.db
      .selectFrom('learning_clusters')
      .select(['id', 'shaped'])
      .where('tenant_id', '=', ctx.tenant)
      .where('state', '=', 'open')
      .orderBy('changed_at', 'desc')
      .limit(GROUPS)
      .execute()
    const wordings = await wordingsOf(
      ctx,
      open.map(({ id }) => id),
      WORDINGS,
    )
    const texts = open.map(({ id }) => wordings.filter((one) => one.cluster === id).map(({ text }) => text))
    for (const [a, b] of alikeClusters(texts)) {
      const [one, other] = [open[a], open[b]]
      // Two that a person put together stay apart; of one, the other joins it.
      if (!one || !other || (one.shaped && other.shaped)) continue
      const [into, from] = other.shaped ? [other, one] : [one, other]
      await mergeInto(ctx, into.id, from.id)
    }
    if (open.length > 0) await planNight(ctx)
    tellConsoles(ctx)
  },
}

export async function mergeInto(ctx: InTx, into: string, from: string): Promise<void> {
  await ctx.tx.db
    .updateTable('learning_questions')
    .set({ cluster_id: into })
    .where('tenant_id', '=', ctx.tenant)
    .where('cluster_id', '=', from)
    .execute()
  await ctx.tx.db.deleteFrom('learning_clusters').where('tenant_id', '=', ctx.tenant).where('id', '=', from).execute()
}

async function forgetOld(ctx: InTx): Promise<void> {
  await ctx.tx.db
    .deleteFrom('learning_questions')
    .where('tenant_id', '=', ctx.tenant)
    .where('at', '<', new Date(nowOf(ctx).getTime() - KEPT_MS))
    .execute()
  await ctx.tx.db
    .deleteFrom('learning_clusters')
    .where('tenant_id', '=', ctx.tenant)
    .where('state', '=', 'open')
    .where(({ not, exists, selectFrom }) =>
      not(
        exists(
          selectFrom('learning_questions')
            .select('id')
            .where('learning_questions.tenant_id', '=', ctx.tenant)
            .whereRef('learning_questions.cluster_id', '=', 'learning_clusters.id'),
        ),
      ),
    )
    .execute()
}
