import type { LearnAnswer, LearnChange } from '@tandem/contract'
import type { InTx } from '../../../kernel/context.ts'
import { readTurns } from '../../assistant/index.ts'
import { casesById, intentTitles } from '../../knowledge/index.ts'

const MOST = 200
const ORDER = { worse: 0, better: 1, other: 2 } as const

/** Questions that a candidate answers differently, with their texts; the worse first. */
export async function changesOf(
  ctx: InTx,
  revision: number,
  origins: readonly LearnChange['origin'][],
): Promise<LearnChange[]> {
  const rows = await ctx.tx.db
    .selectFrom('learning_changes')
    .selectAll()
    .where('tenant_id', '=', ctx.tenant)
    .where('revision', '=', revision)
    .where('origin', 'in', origins)
    .orderBy('at', 'desc')
    .orderBy('question_id')
    .execute()
  const shown = rows.sort((a, b) => ORDER[a.effect] - ORDER[b.effect]).slice(0, MOST)
  const ids = shown.map((row) => row.question_id)
  const texts = new Map((await casesById(ctx, ids)).map(({ id, text }) => [id, text]))
  for (const { message, reasoning } of await readTurns(ctx, ids)) texts.set(message, reasoning.asked ?? '')
  const intents = shown.flatMap(({ live, candidate }) => [live.intent ?? [], candidate.intent ?? []].flat())
  const titles = await intentTitles(ctx, [...new Set(intents)])
  const titled = (answer: LearnAnswer) => ({ ...answer, title: titles.get(answer.intent ?? '') ?? null })
  return shown.flatMap(({ question_id: id, origin, live, candidate, effect }) => {
    const text = texts.get(id)
    return text === undefined ? [] : [{ text, origin, live: titled(live), candidate: titled(candidate), effect }]
  })
}
