import type { Outcome, VerbParsed } from '@tandem/contract'
import type { InTx } from '../../kernel/context.ts'
import { fail } from '../../kernel/errors.ts'
import { verb } from '../../kernel/verb.ts'
import { freeKey } from './import/free-key.ts'
import { readAgainst, type Target } from './import/intents/against.ts'
import { type Contradiction, compare, type Group, withRows } from './import/intents/compare.ts'
import { isAnswered, targetOf } from './import/intents/names.ts'
import type { ExampleRow } from './import/intents/rows.ts'
import { examplesOf } from './import/intents/store.ts'
import { readyImport } from './import/store.ts'
import { publish } from './publish.ts'
import { saveArticle } from './save-article.ts'
import { saveIntent } from './save-intent.ts'
import { submit } from './submit.ts'

export const takeIntentImport = verb({
  name: 'knowledge.takeIntentImport',
  summary: 'Adds the examples of the chosen intents of an import; new intents come to be, what is there stays',
  scope: 'knowledge:write',
  effect: 'write',
  async run(ctx, { import: id, chosen, rows: settled, publish: live }) {
    await readyImport(ctx, id, ['intents'])
    const rows = await examplesOf(ctx, id)
    const against = await readAgainst(ctx, rows, true)
    const { groups, contradictions } = compare(rows, against)
    const wanted = wantedOf(chosen, groups)
    for (const [group, row] of picked(contradictions, settled)) {
      const want = wanted.get(group) ?? { group, rows: [] }
      wanted.set(group, { ...want, rows: [...want.rows, row] })
    }
    const counts = { created: 0, changed: 0, added: 0, published: 0, review: 0, drafts: 0 }
    for (const want of wanted.values()) {
      if (want.rows.length === 0) continue
      const state = await take(ctx, want, against.targets, live)
      counts[want.group.known ? 'changed' : 'created']++
      counts.added += want.rows.length
      counts[state]++
    }
    ctx.note(id, counts)
    return counts
  },
})

type Choice = VerbParsed<'knowledge.takeIntentImport'>['chosen'][number]

interface Wanted {
  group: Group
  rows: ExampleRow[]
  asNew?: Choice['asNew']
}

/** What is taken of each chosen intent. @throws not_found for one that the file has not */
function wantedOf(chosen: readonly Choice[], groups: readonly Group[]): Map<Group, Wanted> {
  const byKey = new Map(groups.map((group) => [group.key, group]))
  return new Map(
    chosen.map(({ key, asNew }) => {
      const group = byKey.get(key) ?? fail('not_found')
      return [group, { group, rows: group.fresh, asNew }]
    }),
  )
}

/** The rows that somebody chose of texts that contradict: one a text. @throws conflict */
function picked(contradictions: readonly Contradiction[], settled: readonly number[]): [Group, ExampleRow][] {
  const numbers = new Set(settled)
  return contradictions.flatMap(({ text, standing, rows }) => {
    const found = rows.filter(({ row }) => numbers.has(row.at))
    if (found.length > (standing ? 0 : 1)) fail('conflict', { problem: twice(text) })
    return found.map(({ row, group }): [Group, ExampleRow] => [group, row])
  })
}

/** Saves one intent, and sends it as far as it may go. */
async function take(
  ctx: InTx,
  want: Wanted,
  targets: readonly Target[],
  live: boolean,
): Promise<'published' | 'review' | 'drafts'> {
  const { key, known } = want.group
  const content = known?.content ?? (await newContent(ctx, want))
  const examples = withRows(content.examples, want.rows)
  const { id } = await saveIntent(ctx, { key, content: { ...content, examples }, ...(known && { id: known.id }) })
  if (!isAnswered(content.outcome, targetOf(content.outcome, targets))) return 'drafts'
  await submit(ctx, { kind: 'intent', id })
  // What somebody else drafted has not been looked at.
  if (!live || known?.hasDraft) return 'review'
  await publish(ctx, { kind: 'intent', id })
  return 'published'
}

async function newContent(ctx: InTx, { group, asNew }: Wanted) {
  const { title, outcome } = asNew ?? group
  return {
    title,
    triage: 'consult' as const,
    priority: 3,
    followUps: [],
    examples: { zh: [], en: [] },
    outcome: outcome ?? (await articleToWrite(ctx, group.key, title)),
  }
}

/** An empty draft, so that an intent leads to where somebody writes its answer. */
async function articleToWrite(ctx: InTx, name: string, title: Group['title']): Promise<Outcome> {
  const key = await freeKey(ctx, name)
  await saveArticle(ctx, { key, title, body: { zh: '', en: '' }, tags: [], validUntil: null })
  return { kind: 'article', article: key }
}

const twice = (text: string) => ({
  zh: `「${text}」不能同时是两个意图的例句`,
  en: `“${text}” cannot be an example of two intents`,
})
