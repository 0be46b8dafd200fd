import { verb } from '../../kernel/verb.ts'
import { intentTitles } from '../knowledge/index.ts'
import { sumSince } from './rollups.ts'

const MOST = 50

export const topIntents = verb({
  name: 'insights.topIntents',
  summary: 'What customers asked about most, and how often that went on to a person',
  scope: 'insights:read',
  effect: 'read',
  async run(ctx, { hours }) {
    const since = new Date(ctx.now().getTime() - hours * 3_600_000)
    const sums = await sumSince(ctx.tx, since, ['intent', 'intent_handovers'])
    const handovers = new Map(
      sums.filter(({ metric }) => metric === 'intent_handovers').map((sum) => [sum.label, sum.n]),
    )
    const asked = sums
      .filter(({ metric }) => metric === 'intent')
      .sort((a, b) => b.n - a.n || a.label.localeCompare(b.label))
      .slice(0, MOST)
    const titles = await intentTitles(
      ctx,
      asked.map(({ label }) => label),
    )
    const rows = asked.map(({ label, n }) => ({
      intent: label,
      title: titles.get(label)?.[ctx.language] ?? label,
      count: n,
      handovers: handovers.get(label) ?? 0,
    }))
    return { rows }
  },
})
