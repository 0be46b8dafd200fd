import type { Appeal } from '@tandem/contract'
import type { InTx } from '../../kernel/context.ts'
import { type InspectionRow, inspects, selfOf } from './internal.ts'
import { reviewsOf } from './reviews-of.ts'
import { type AppealRow, type StepRow, stepPlace, toAppeal } from './rows.ts'

/** Everybody who may not decide an appeal about an episode: who took part in it, who objects, and who scored it. */
export async function partial(ctx: InTx, row: InspectionRow, agent: string): Promise<Set<string>> {
  const scored = (await reviewsOf(ctx, row.episode_id)).filter(({ state }) => state === 'scored')
  return new Set([agent, ...row.agents, ...scored.map(({ inspector_id }) => inspector_id)])
}

/** An appeal with its history, as the reader may see it. */
export async function presentAppeal(ctx: InTx, row: InspectionRow, appeal: AppealRow): Promise<Appeal> {
  const steps = await ctx.tx.db
    .selectFrom('quality_appeal_steps')
    .selectAll()
    .where('tenant_id', '=', ctx.tenant)
    .where('appeal_id', '=', appeal.id)
    .orderBy('number')
    .execute()
  const keys = (await ctx.services.keys.customers(ctx.tx, [row.customer_id])).get(row.customer_id)
  const mayDecide =
    appeal.state === 'open' && inspects(ctx.actor) && !(await partial(ctx, row, appeal.agent_id)).has(selfOf(ctx))
  return toAppeal(appeal, steps, keys, mayDecide)
}

export async function appealsOf(ctx: InTx, row: InspectionRow): Promise<Appeal[]> {
  const appeals = await ctx.tx.db
    .selectFrom('quality_appeals')
    .selectAll()
    .where('tenant_id', '=', ctx.tenant)
    .where('episode_id', '=', row.episode_id)
    .orderBy('opened_at')
    .execute()
  return Promise.all(appeals.map((appeal) => presentAppeal(ctx, row, appeal)))
}

/** Adds to the history of an appeal; rows of it are never changed. */
export async function addStep(
  ctx: InTx,
  row: InspectionRow,
  step: Omit<StepRow, 'tenant_id' | 'by_id' | 'at'>,
): Promise<void> {
  const keys = await ctx.services.keys.customer(ctx.tx, row.customer_id)
  await ctx.tx.db
    .insertInto('quality_appeal_steps')
    .values({
      ...step,
      tenant_id: ctx.tenant,
      by_id: selfOf(ctx),
      at: new Date(ctx.services.clock.now()),
      text: keys.seal(stepPlace(step.appeal_id, step.number), step.text),
    })
    .execute()
}
