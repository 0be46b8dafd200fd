import type { Answers, Finding } from '@tandem/contract'
import { fail } from '../../kernel/errors.ts'
import { type VerbContext, verb } from '../../kernel/verb.ts'
import { addStep, partial, presentAppeal } from './appeals-of.ts'
import { scoreOf, worst } from './checks/inspect.ts'
import {
  announceScore,
  type InspectionRow,
  inspectionOrThrow,
  selfOf,
  tellPages,
  updateInspection,
} from './internal.ts'
import { problemOfAnswers, scoreOfAnswers } from './marks.ts'
import { notify } from './notices.ts'
import { formOrThrow, reviewsOf } from './reviews-of.ts'
import type { AppealRow } from './rows.ts'

export const decideAppeal = verb({
  name: 'quality.decideAppeal',
  summary: 'Upholds or overturns a result; only somebody who neither scored it nor took part may decide',
  scope: 'quality:inspect',
  effect: 'write',
  async run(ctx, { appeal: id, decision, reason, answers, dismiss }) {
    const appeal = await openAppeal(ctx, id)
    const row = await inspectionOrThrow(ctx.tx, appeal.episode_id, true)
    if ((await partial(ctx, row, appeal.agent_id)).has(selfOf(ctx))) return fail('four_eyes')
    const outcome = decision === 'upheld' ? unchanged(row) : await overturn(ctx, row, appeal, { answers, dismiss })
    const change = { state: decision, new_score: outcome.score, decided_at: ctx.now(), decided_by: selfOf(ctx) }
    await ctx.db
      .updateTable('quality_appeals')
      .set(change)
      .where('tenant_id', '=', ctx.tenant)
      .where('id', '=', id)
      .execute()
    await addStep(ctx, row, { appeal_id: id, number: 2, act: decision, text: reason, score: outcome.score })
    await updateInspection(ctx.tx, row.episode_id, { ...outcome.change, score: outcome.score, appeal: decision })
    await notify(ctx, { agent: appeal.agent_id, kind: decision, episode: row.episode_id })
    if (decision === 'overturned') announceScore(ctx, row, { score: outcome.score, fatal: outcome.fatal, by: 'appeal' })
    tellPages(ctx)
    ctx.note(id, { episode: row.episode_id, decision })
    return presentAppeal(ctx, row, { ...appeal, ...change })
  },
})

async function openAppeal(ctx: VerbContext, id: string): Promise<AppealRow> {
  const row = await ctx.db
    .selectFrom('quality_appeals')
    .selectAll()
    .where('tenant_id', '=', ctx.tenant)
    .where('id', '=', id)
    .forUpdate()
    .executeTakeFirst()
  if (!row) return fail('not_found')
  return row.state === 'open' ? row : fail('conflict', { problem: { zh: '已有结论', en: 'it is decided already' } })
}

interface Outcome {
  score: number
  fatal: boolean
  change: Partial<Pick<InspectionRow, 'rules' | 'level' | 'fatal' | 'automatic'>> & { findings?: string }
}

const unchanged = ({ score, fatal }: InspectionRow): Outcome => ({ score, fatal, change: {} })

/** New marks and findings that no longer count; one of the two has to be there. */
async function overturn(
  ctx: VerbContext,
  row: InspectionRow,
  appeal: AppealRow,
  { answers, dismiss }: { answers: Answers | undefined; dismiss: readonly number[] },
): Promise<Outcome> {
  const unknown = dismiss.find((number) => !row.findings.some((finding) => finding.number === number))
  if (unknown !== undefined) return fail('bad_input', { problem: `dismiss: ${unknown}` })
  if (!answers && dismiss.length === 0) {
    return fail('not_allowed', {
      problem: { zh: '改判须重新评分或撤销问题', en: 'give new marks or dismiss findings' },
    })
  }
  const findings = row.findings.map((one) => (dismiss.includes(one.number) ? { ...one, dismissed: true } : one))
  const automatic = scoreOf(findings, row.agent_id)
  const scored = answers ? await rescore(ctx, row, appeal, answers) : null
  const score = scored?.score ?? (row.scored_by === 'rules' ? automatic.score : row.score)
  return {
    score,
    fatal: scored?.fatal ?? automatic.fatal,
    change: { ...kept(findings), automatic: automatic.score, fatal: automatic.fatal },
  }
}

const kept = (findings: readonly Finding[]) => ({
  findings: JSON.stringify(findings),
  rules: findings.filter(({ dismissed }) => !dismissed).map(({ rule }) => rule),
  level: worst(findings),
})

/** The score of the second look is a review of its own: the first one stays as it was. */
async function rescore(ctx: VerbContext, row: InspectionRow, appeal: AppealRow, answers: Answers) {
  const first = (await reviewsOf(ctx, row.episode_id)).find(({ id }) => id === appeal.review_id)
  if (!first) return fail('not_allowed', { problem: { zh: '没有评分可改', en: 'there are no marks to change' } })
  const form = await formOrThrow(ctx, first.form_id, first.form_version)
  const problem = problemOfAnswers(form.items, answers)
  if (problem) return fail('bad_input', { problem: `answers: ${problem}` })
  const { score, fatal } = scoreOfAnswers(form.items, answers)
  await ctx.db
    .insertInto('quality_reviews')
    .values({
      tenant_id: ctx.tenant,
      id: ctx.id(),
      episode_id: row.episode_id,
      plan_id: null,
      picked: 'appeal',
      inspector_id: selfOf(ctx),
      form_id: form.id,
      form_version: form.version,
      state: 'scored',
      answers: JSON.stringify(answers),
      score,
      fatal,
      assigned_at: ctx.now(),
      scored_at: ctx.now(),
    })
    .execute()
  return { score, fatal }
}
