import type { PlanContent, VerbOutput } from '@tandem/contract'
import type { InTx } from '../../kernel/context.ts'
import { type DeadlineKind, setDeadline } from '../../kernel/deadlines.ts'
import { fail } from '../../kernel/errors.ts'
import { uuidv7 } from '../../kernel/ids.ts'
import { verb } from '../../kernel/verb.ts'
import { DAY_MS, type InspectionRow, policyOf, tellPages } from './internal.ts'
import type { PlanRow } from './plans-of.ts'
import { formOrThrow } from './reviews-of.ts'
import { type Drawn, doubled, draw as drawSample, inspectorFor } from './sample.ts'

export const DRAW = 'quality.draw'

export const draw = verb({
  name: 'quality.draw',
  summary: 'Draws at once what the plan has not drawn yet, and hands it to the inspectors',
  scope: 'quality:manage',
  effect: 'write',
  async run(ctx, { plan }) {
    const drawn = await drawPlan(ctx, await lockPlan(ctx, plan))
    ctx.note(plan, drawn)
    return drawn
  },
})

/** At the end of a period the plan draws by itself. */
export const drawDeadline: DeadlineKind = {
  kind: DRAW,
  async run(ctx, key) {
    const plan = await lockPlan(ctx, key)
    if (!plan.content.enabled) return
    await drawPlan(ctx, plan)
    const next = nextDraw(new Date(ctx.services.clock.now()), plan.content.every)
    await setDeadline(ctx.tx, ctx.services, { kind: DRAW, key, dueAt: next })
    await ctx.tx.db
      .updateTable('quality_plans')
      .set({ next_draw: next })
      .where('tenant_id', '=', ctx.tenant)
      .where('id', '=', key)
      .execute()
  },
}

export const nextDraw = (now: Date, every: PlanContent['every']): Date =>
  new Date(now.getTime() + (every === 'day' ? 1 : 7) * DAY_MS)

async function lockPlan(ctx: InTx, id: string): Promise<PlanRow> {
  const row = await ctx.tx.db
    .selectFrom('quality_plans')
    .selectAll()
    .where('tenant_id', '=', ctx.tenant)
    .where('id', '=', id)
    .forUpdate()
    .executeTakeFirst()
  return row ?? fail('not_found')
}

const MOST = 20_000

/** Episodes of people that were checked since the last drawing; what is checked late is drawn late, never twice. */
const candidates = (ctx: InTx, plan: PlanRow, until: Date): Promise<InspectionRow[]> =>
  ctx.tx.db
    .selectFrom('inspections')
    .selectAll()
    .where('tenant_id', '=', ctx.tenant)
    .where('agent_id', 'is not', null)
    .where('inspected_at', '>', plan.drawn_until)
    .where('inspected_at', '<=', until)
    .orderBy('inspected_at')
    .limit(MOST)
    .execute()

const stratumOf = (row: InspectionRow, strata: PlanContent['strata']): string =>
  strata.map((by) => ({ agent: row.agent_id, channel: row.channel_id, queue: row.queue })[by]).join('|')

async function drawPlan(ctx: InTx, plan: PlanRow): Promise<VerbOutput<'quality.draw'>> {
  const { content } = plan
  const until = new Date(ctx.services.clock.now())
  const seed = `${plan.id}|${plan.drawn_until.toISOString()}`
  const rows = (await candidates(ctx, plan, until)).map((row) => ({
    episode: row.episode_id,
    stratum: stratumOf(row, content.strata),
    risk: row.risk,
    agents: row.agents,
  }))
  const drawn = drawSample(rows, { mode: content.mode, amount: content.amount, risky: content.risky, seed })
  const { doublePercent } = await policyOf(ctx.tx)
  const again = content.inspectors.length > 1 ? doubled(drawn, doublePercent, seed) : []
  const reviews = assign(content.inspectors, drawn, again)
  const form = await formOrThrow(ctx, content.form)
  for (const { inspector, one, picked } of reviews) {
    await ctx.tx.db
      .insertInto('quality_reviews')
      .values({
        tenant_id: ctx.tenant,
        id: uuidv7(ctx.services.clock),
        episode_id: one.episode,
        plan_id: plan.id,
        picked,
        weight: picked === 'sample' ? one.weight : 0,
        inspector_id: inspector,
        form_id: form.id,
        form_version: form.version,
        assigned_at: until,
        answers: '{}',
      })
      .onConflict((conflict) => conflict.doNothing())
      .execute()
  }
  await ctx.tx.db
    .updateTable('quality_plans')
    .set({ drawn_until: until })
    .where('tenant_id', '=', ctx.tenant)
    .where('id', '=', plan.id)
    .execute()
  tellPages(ctx)
  const count = (picked: string) => reviews.filter((review) => review.picked === picked).length
  return { sampled: count('sample'), risky: count('risk'), doubled: count('double') }
}

type Assigned = { inspector: string; one: Drawn; picked: Drawn['picked'] | 'double' }

/** Shares the work out evenly; nobody inspects a talk that they took part in, or the same one twice. */
function assign(inspectors: readonly string[], drawn: readonly Drawn[], again: readonly Drawn[]): Assigned[] {
  const loads = new Map(inspectors.map((inspector) => [inspector, 0]))
  const first = drawn.flatMap((one): Assigned[] => {
    const inspector = inspectorFor(loads, one.agents)
    return inspector ? [{ inspector, one, picked: one.picked }] : []
  })
  const second = again.flatMap((one): Assigned[] => {
    const taken = first.find((each) => each.one.episode === one.episode)
    const inspector = taken ? inspectorFor(loads, [...one.agents, taken.inspector]) : null
    return inspector ? [{ inspector, one, picked: 'double' }] : []
  })
  return [...first, ...second]
}
