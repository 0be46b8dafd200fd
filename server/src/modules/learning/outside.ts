import { verb } from '../../kernel/verb.ts'
import { readOutside } from '../knowledge/index.ts'

export const outside = verb({
  name: 'learning.outside',
  summary: 'What customers ask and is not our business: learnt, so that it is refused; the newest first',
  scope: 'knowledge:read',
  effect: 'read',
  async run(ctx, { query, limit }) {
    const words = query.toLowerCase()
    const found = (await readOutside(ctx)).filter(({ text }) => text.toLowerCase().includes(words))
    return { rows: found.slice(0, limit), total: found.length }
  },
})
