import type { Figure, Live } from '@tandem/contract'
import { verb } from '../../kernel/verb.ts'
import { openCounts } from '../conversations/index.ts'
import { queueOf } from '../routing/index.ts'
import { findTenant } from '../tenants/index.ts'
import { listAgents } from '../workforce/index.ts'
import { quantile } from './buckets.ts'
import type { Metric } from './measure.ts'
import { type Sum, sumSince } from './rollups.ts'
import { startOfDay } from './today.ts'

export const live = verb({
  name: 'insights.live',
  summary: 'The floor as it is now, and the figures of today',
  scope: 'insights:read',
  effect: 'read',
  async run(ctx): Promise<Live> {
    const now = ctx.now()
    const { hours } = await findTenant(ctx.db, ctx.tenant)
    const open = await openCounts(ctx.tx)
    const waitingSince = (await queueOf(ctx)).map((entry) => entry.enqueued_at.getTime())
    const agents = await listAgents(ctx.tx)
    const online = agents.filter(({ presence }) => presence === 'online')
    return {
      at: now.toISOString(),
      waiting: waitingSince.length,
      longestWaitSeconds: Math.max(0, ...waitingSince.map((since) => Math.round((now.getTime() - since) / 1000))),
      withBot: open.bot,
      withAgents: open.agent,
      agentsOnline: online.length,
      agentsAway: agents.filter(({ presence }) => presence === 'away').length,
      load: total(agents.map((agent) => agent.load)),
      capacity: total(online.map((agent) => agent.capacity)),
      ...figuresOf(await sumSince(ctx.tx, startOfDay(now, hours.zone))),
    }
  },
})

/** The figures of a span of time from its sums, each with the number of cases behind it. */
function figuresOf(sums: readonly Sum[]) {
  const count = (metric: Metric) => total(sums.filter((sum) => sum.metric === metric).map(({ n }) => n))
  const share = (part: Metric, whole: Metric): Figure => {
    const n = count(whole)
    return { value: n === 0 ? null : count(part) / n, n }
  }
  const spread = (metric: Metric, q: number): Figure => {
    const buckets = new Map(sums.filter((sum) => sum.metric === metric).map(({ bucket, n }) => [bucket, n]))
    return { value: quantile(buckets, q), n: count(metric) }
  }
  return {
    episodes: count('episodes'),
    messages: count('messages'),
    answeredByAi: share('closed_by_ai', 'closed'),
    handoverRate: share('episodes_handed_over', 'episodes'),
    aiResponseP50Ms: spread('ai_response', 0.5),
    firstResponseP50Seconds: spread('first_response', 0.5),
    firstResponseP90Seconds: spread('first_response', 0.9),
    waitP50Seconds: spread('wait', 0.5),
    rating: mean(sums.filter((sum) => sum.metric === 'rating')),
  }
}

function mean(ratings: readonly Sum[]): Figure {
  const n = total(ratings.map((rating) => rating.n))
  return { value: n === 0 ? null : total(ratings.map((rating) => rating.bucket * rating.n)) / n, n }
}

const total = (values: readonly number[]): number => values.reduce((sum, value) => sum + value, 0)
