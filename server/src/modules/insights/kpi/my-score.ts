import { fail } from '../../../kernel/errors.ts'
import { verb } from '../../../kernel/verb.ts'
import { addDays } from './periods.ts'
import { teamScores } from './team.ts'

/** So many periods before are shown beside the present one. */
const BEFORE = 5

export const myScore = verb({
  name: 'insights.myScore',
  summary: 'My own score in a period with its breakdown, and those of the periods before',
  scope: 'routing:work',
  effect: 'read',
  async run(ctx, period) {
    if (ctx.actor.kind !== 'agent') return fail('forbidden')
    const { id } = ctx.actor
    const mine = async (date: string) => teamScores(ctx, { ...period, date }, id)
    const { from, to, scheme, rows } = await mine(period.date)
    const [score] = rows
    if (!score) return fail('not_found')
    const before = []
    for (let first = from; before.length < BEFORE; ) {
      const past = await mine(addDays(first, -1))
      before.unshift(...past.rows)
      first = past.from
    }
    return { from, to, scheme, score, before }
  },
})
