import { verb } from '../../kernel/verb.ts'
import { readCases } from '../knowledge/index.ts'

export const cases = verb({
  name: 'learning.cases',
  summary: 'The questions that versions are measured by, the newest first, found by words or intent',
  scope: 'knowledge:read',
  effect: 'read',
  async run(ctx, { query, origin, limit, cursor }) {
    const words = query.toLowerCase()
    const found = (await readCases(ctx)).filter(
      (one) =>
        (!origin || one.origin === origin) &&
        (one.text.toLowerCase().includes(words) || (one.intent ?? '').includes(words)),
    )
    const from = cursor === undefined ? 0 : found.findIndex(({ id }) => id < cursor)
    const page = from < 0 ? [] : found.slice(from, from + limit)
    const last = from >= 0 && found.length > from + limit ? page.at(-1) : undefined
    return {
      rows: page.map(({ also: _, ...shown }) => shown),
      total: found.length,
      ...(last && { cursor: last.id }),
    }
  },
})
