import type { Figure } from '@tandem/contract'
import type { Tx } from '../../kernel/transaction.ts'

export interface AgentScore {
  agent: string
  score: Figure
  findings: number
  fatal: number
}

/** What agents' episodes that were closed in a time scored on average: as it counts now, after appeals. */
export async function scoresOf(tx: Tx, { from, to }: { from: Date; to: Date }): Promise<AgentScore[]> {
  const rows = await tx.db
    .selectFrom('inspections')
    .select(({ fn, eb }) => [
      'agent_id',
      fn.countAll<number>().as('n'),
      fn.avg<number>('score').as('mean'),
      fn.sum<number>(eb.fn<number>('cardinality', ['rules'])).as('findings'),
      fn.countAll<number>().filterWhere('fatal', '=', true).as('fatal'),
    ])
    .where('tenant_id', '=', tx.tenant)
    .where('agent_id', 'is not', null)
    .where('closed_at', '>=', from)
    .where('closed_at', '<', to)
    .groupBy('agent_id')
    .execute()
  return rows.flatMap(({ agent_id: agent, n, mean, findings, fatal }) =>
    agent
      ? [{ agent, score: { value: Number(mean), n: Number(n) }, findings: Number(findings), fatal: Number(fatal) }]
      : [],
  )
}
