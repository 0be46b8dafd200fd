import { verb } from '../../../kernel/verb.ts'
import { teamScores, wholeTeam } from './team.ts'

export const scores = verb({
  name: 'insights.scores',
  summary: 'The score of every agent in a period with its breakdown, or the reason why there is none; and of the team',
  scope: 'kpi:read',
  effect: 'read',
  async run(ctx, period) {
    const { rows, ...of } = await teamScores(ctx, period)
    const scored = rows.filter(({ score }) => score !== null).length
    const reasoned = rows.filter(({ score, reason }) => score === null && reason !== null).length
    rows.sort((a, b) => (b.score ?? -1) - (a.score ?? -1))
    return { ...of, scored, reasoned, active: rows.length, rows, ...(await wholeTeam(ctx, period)) }
  },
})
