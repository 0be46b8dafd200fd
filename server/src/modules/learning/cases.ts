import type { Localized } from '@tandem/contract'
import { verb } from '../../kernel/verb.ts'
import { intentTitles, readCases } from '../knowledge/index.ts'

export const cases = verb({
  name: 'learning.cases',
  summary:
    'The questions that versions are measured by, the newest first, found by words, or the name or key of the intent',
  scope: 'knowledge:read',
  effect: 'read',
  async run(ctx, { query, origin, limit, cursor }) {
    const all = await readCases(ctx)
    const titles = await intentTitles(ctx, [...new Set(all.flatMap(({ intent }) => intent ?? []))])
    const titled = all.map(({ also: _, ...one }) => ({ ...one, title: titles.get(one.intent ?? '') ?? null }))
    const found = titled.filter((one) => (!origin || one.origin === origin) && speaksOf(one, query.toLowerCase()))
    const from = cursor === undefined ? 0 : found.findIndex(({ id }) => id < cursor)
    const rows = from < 0 ? [] : found.slice(from, from + limit)
    const last = from >= 0 && found.length > from + limit ? rows.at(-1) : undefined
    return { rows, total: found.length, ...(last && { cursor: last.id }) }
  },
})

interface Titled {
  text: string
  intent: string | null
  title: Localized | null
}

/** In either language: who looks for an intent may know it by the other one. */
const speaksOf = ({ text, intent, title }: Titled, words: string) =>
  [text, intent ?? '', title?.zh ?? '', title?.en ?? ''].some((one) => one.toLowerCase().includes(words))
