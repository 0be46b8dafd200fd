import { verb } from '../../kernel/verb.ts'
import { addDays } from './calendar.ts'
import { nowOf } from './on-call/now-of.ts'
import { basisOf, gapsAhead } from './outlook-of.ts'

const HISTORY_DAYS = 420
const WEEK = 7

export const gaps = verb({
  name: 'staffing.gaps',
  summary: 'Where people are missing: in the coming week, today and tomorrow, and a quarter of an hour ahead',
  scope: 'staffing:read',
  effect: 'read',
  async run(ctx) {
    const basis = await basisOf(ctx, HISTORY_DAYS)
    const week = await gapsAhead(ctx, basis, basis.today, WEEK)
    const tomorrow = addDays(basis.today, 1)
    return { week, day: week.filter(({ day }) => day <= tomorrow), soon: await nowOf(ctx) }
  },
})
