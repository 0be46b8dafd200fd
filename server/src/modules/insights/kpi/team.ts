import {
  type Figure,
  type Kpi,
  KpiQuery,
  type Scheme,
  type SchemeRole,
  type Score,
  type ScorePeriod,
} from '@tandem/contract'
import type { z } from 'zod'
import type { VerbContext } from '../../../kernel/verb.ts'
import { findTenant } from '../../tenants/index.ts'
import { listAgents } from '../../workforce/index.ts'
import { answer } from './answer.ts'
import { addDays, afterPeriod, periodOf, startOfDate } from './periods.ts'
import { schemeAt } from './scheme-store.ts'
import { scoreOf } from './score.ts'

type Period = z.infer<typeof ScorePeriod>

/** The period that holds a date, and the scheme that was in force when it ended (or is now). */
async function periodAndScheme(ctx: VerbContext, { period, date }: Period, role: SchemeRole) {
  const { zone } = (await findTenant(ctx.db, ctx.tenant)).hours
  const from = periodOf(date, period)
  const next = afterPeriod(from, period)
  const end = Math.min(startOfDate(next, zone), ctx.now().getTime() + 1)
  return { from, to: addDays(next, -1), scheme: await schemeAt(ctx.tx, role, new Date(end)) }
}

/** The scores of every active agent of a period: a value, or the reason why there is none. */
export async function teamScores(ctx: VerbContext, period: Period, only?: string) {
  const { from, to, scheme } = await periodAndScheme(ctx, period, 'agent')
  const query = KpiQuery.parse({ from, to, split: 'agent', ...(only && { agent: only }) })
  const figures = new Map<string | null, Record<Kpi, Figure>>(
    (await answer(ctx, query)).rows.map((row) => [row.key, row.figures]),
  )
  const agents = await listAgents(ctx.tx, only === undefined ? undefined : [only])
  const rows = agents.map(
    ({ id, name }): Score => ({ agent: id, name, role: 'agent', ...scoreOf(scheme.items, figures.get(id)) }),
  )
  return { from, to, scheme, rows }
}

/** The score of all together, by the supervisors' scheme. */
export async function wholeTeam(ctx: VerbContext, period: Period): Promise<{ team: Score; teamScheme: Scheme }> {
  const { from, to, scheme } = await periodAndScheme(ctx, period, 'supervisor')
  const [row] = (await answer(ctx, KpiQuery.parse({ from, to }))).rows
  const team: Score = { agent: null, name: null, role: 'supervisor', ...scoreOf(scheme.items, row?.figures) }
  return { team, teamScheme: scheme }
}
