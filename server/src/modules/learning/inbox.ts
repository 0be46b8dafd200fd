import type { LearnCluster, LearnReason, LearnState } from '@tandem/contract'
import { describeClusters } from '@tandem/nlu'
import { sql } from 'kysely'
import type { InTx } from '../../kernel/context.ts'
import { verb } from '../../kernel/verb.ts'
import { intentTitles } from '../knowledge/index.ts'
import { gapOf, propose } from './inbox/rules.ts'
import { wordingsOf } from './inbox/wordings.ts'

const MOST = 200
const WORDINGS = 12
const EXAMPLES = 3

export const inbox = verb({
  name: 'learning.inbox',
  summary: 'Questions that were not answered well, in groups, what costs most first; each with a proposal',
  scope: 'knowledge:read',
  effect: 'read',
  async run(ctx, { state }) {
    const counts = await countsOf(ctx, state)
    const wordings = await wordingsOf(
      ctx,
      counts.map(({ id }) => id),
      WORDINGS,
    )
    const candidates = wordings.flatMap((one) => one.candidates.map(({ intent }) => intent))
    const corrections = wordings.flatMap(({ correctIntent }) => correctIntent ?? [])
    const titles = await intentTitles(ctx, [...new Set([...candidates, ...corrections])])
    const own = counts.map(({ id }) => wordings.filter(({ cluster }) => cluster === id))
    const labels = describeClusters(own.map((group) => group.map(({ text }) => text)))
    const rows = counts.flatMap((count, i): LearnCluster[] => {
      const group = own[i] ?? []
      const label = labels[i]
      const question = label && group[label.medoid]
      // Whoever asked has been erased: nothing is left to review.
      if (!question) return []
      const { id, target, outside, volume, distinct, reasons } = count
      const resolved = count.solved / volume
      return [
        {
          id,
          state,
          target,
          outside,
          volume,
          distinct,
          reasons,
          resolved,
          gap: gapOf(volume, resolved),
          question: question.text,
          terms: label.terms,
          examples: group.slice(0, EXAMPLES).map(({ text, times }) => ({ text, times })),
          proposal: propose(group, titles),
          lastAt: count.last_at.toISOString(),
        },
      ]
    })
    rows.sort((a, b) => b.gap - a.gap || (a.lastAt < b.lastAt ? 1 : -1))
    return { rows, questions: rows.reduce((sum, { volume }) => sum + volume, 0) }
  },
})

interface Counts {
  id: string
  target: string | null
  outside: boolean
  volume: number
  distinct: number
  solved: number
  last_at: Date
  reasons: Partial<Record<LearnReason, number>>
}

async function countsOf(ctx: InTx, state: LearnState): Promise<Counts[]> {
  const { rows } = await sql<Counts>`
    select c.id, c.target, c.outside, sum(n)::int as volume, max(distinct_n)::int as distinct, sum(solved)::int as solved,
      max(last_at) as last_at, jsonb_object_agg(reason, n) as reasons
    from learning_clusters c join (
      select cluster_id, reason, count(*)::int as n, count(*) filter (where resolved)::int as solved, max(at) as last_at
      from learning_questions where tenant_id = ${ctx.tenant} group by cluster_id, reason
    ) q on q.cluster_id = c.id join (
      select cluster_id, count(distinct fingerprint)::int as distinct_n
      from learning_questions where tenant_id = ${ctx.tenant} group by cluster_id
    ) d on d.cluster_id = c.id
    where c.tenant_id = ${ctx.tenant} and c.state = ${state}
    group by c.id, c.target, c.outside order by volume desc, c.id limit ${MOST}`.execute(ctx.tx.db)
  return rows
}
