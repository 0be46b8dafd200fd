import type { Language, LearnReason } from '@tandem/contract'
import { sql } from 'kysely'
import type { InTx } from '../../../kernel/context.ts'
import { questionPlace } from './places.ts'

/** One wording of a group's questions: its newest question, one that was put right before others, and how often it came. */
export interface Wording {
  cluster: string
  id: string
  fingerprint: string
  text: string
  times: number
  language: Language
  reason: LearnReason
  intent: string | null
  candidates: { intent: string; score: number }[]
  /** How often an agent put the answer right. */
  corrected: number
  correctIntent: string | null
}

interface Row {
  cluster_id: string
  id: string
  fingerprint: string
  times: number
  corrected: number
}

/** The different wordings of each group, the commonest first, so many of each. What erased customers asked is gone. */
export async function wordingsOf(ctx: InTx, clusters: readonly string[], most: number): Promise<Wording[]> {
  if (clusters.length === 0) return []
  const { rows } = await sql<Row>`
    select cluster_id, id, fingerprint, times, corrected from (
      select cluster_id, fingerprint, count(*)::int as times, count(*) filter (where corrected)::int as corrected,
        (array_agg(id order by corrected desc, at desc))[1] as id,
        row_number() over (partition by cluster_id order by count(*) desc, max(at) desc) as place
      from learning_questions
      where tenant_id = ${ctx.tenant} and cluster_id = any(${clusters}::uuid[])
      group by cluster_id, fingerprint
    ) as wordings where place <= ${most} order by cluster_id, place`.execute(ctx.tx.db)
  const questions = await readQuestions(
    ctx,
    rows.map(({ id }) => id),
  )
  const byId = new Map(questions.map((question) => [question.id, question]))
  return rows.flatMap(({ cluster_id: cluster, id, fingerprint, times, corrected }) => {
    const question = byId.get(id)
    return question ? [{ cluster, fingerprint, times, corrected, ...question }] : []
  })
}

/** Questions with their texts; those of erased customers are left out. */
export async function readQuestions(ctx: InTx, ids: readonly string[]) {
  if (ids.length === 0) return []
  const rows = await ctx.tx.db
    .selectFrom('learning_questions')
    .selectAll()
    .where('tenant_id', '=', ctx.tenant)
    .where('id', 'in', ids)
    .orderBy('at', 'desc')
    .execute()
  const keys = await ctx.services.keys.customers(
    ctx.tx,
    rows.map((row) => row.customer_id),
  )
  return rows.flatMap((row) => {
    const sealed = keys.get(row.customer_id)
    if (!sealed) return []
    return [
      {
        id: row.id,
        text: sealed.open(questionPlace(row.id), row.text),
        language: row.language as Language,
        at: row.at,
        reason: row.reason,
        conversation: row.conversation_id,
        intent: row.intent,
        candidates: row.candidates,
        correctIntent: row.correct_intent,
      },
    ]
  })
}
