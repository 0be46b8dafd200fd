import { QualityPolicy } from '@tandem/contract'
import type { Selectable, Updateable } from 'kysely'
import { type Actor, actorId, holds } from '../../kernel/actor.ts'
import type { Context, InTx } from '../../kernel/context.ts'
import { fail } from '../../kernel/errors.ts'
import { INSTALLATION } from '../../kernel/ids.ts'
import type { Database } from '../../kernel/schema.ts'
import type { Tx } from '../../kernel/transaction.ts'

export type InspectionRow = Selectable<Database['inspections']>

export const DAY_MS = 86_400_000

/** Who acts; the product's own hand writes as the installation. */
export const selfOf = (ctx: Context): string => actorId(ctx.actor) ?? INSTALLATION

export const inspects = (actor: Actor): boolean => holds(actor, 'quality:inspect')

const defaults: QualityPolicy = { appealDays: 7, doublePercent: 8, passMark: 80 }

export async function policyOf(tx: Tx): Promise<QualityPolicy> {
  const query = tx.db.selectFrom('quality_policies').select('policy').where('tenant_id', '=', tx.tenant)
  return QualityPolicy.parse({ ...defaults, ...(await query.executeTakeFirst())?.policy })
}

/** The result of an episode. @throws not_found */
export async function inspectionOrThrow(tx: Tx, episode: string, lock = false): Promise<InspectionRow> {
  let query = tx.db
    .selectFrom('inspections')
    .selectAll()
    .where('tenant_id', '=', tx.tenant)
    .where('episode_id', '=', episode)
  if (lock) query = query.forUpdate()
  return (await query.executeTakeFirst()) ?? fail('not_found')
}

/** Whether an episode's result concerns somebody: it is theirs, or something was found with them. */
export const concerns = (row: InspectionRow, user: string): boolean =>
  row.agent_id === user || row.findings.some(({ agent }) => agent === user)

export async function updateInspection(
  tx: Tx,
  episode: string,
  change: Updateable<Database['inspections']>,
): Promise<void> {
  await tx.db
    .updateTable('inspections')
    .set(change)
    .where('tenant_id', '=', tx.tenant)
    .where('episode_id', '=', episode)
    .execute()
}

/** Pages about quality fetch again: everybody's, or one agent's. */
export function tellPages(ctx: InTx, agent?: string): void {
  const subject = agent ? `agent.${agent}` : `tenant.${ctx.tenant}`
  ctx.tx.afterCommit(() => ctx.services.bus.publish(subject, { op: 'changed', what: 'quality' }))
}

/** Says that an episode has a score, or another one. */
export function announceScore(
  ctx: InTx,
  row: InspectionRow,
  { score, fatal, by }: { score: number; fatal: boolean; by: 'rules' | 'inspector' | 'appeal' },
): void {
  ctx.tx.emit('quality.scored', row.conversation_id, {
    conversation: row.conversation_id,
    episode: row.episode_id,
    channel: row.channel_id,
    agent: row.agent_id,
    score,
    fatal,
    by,
    at: new Date(ctx.services.clock.now()).toISOString(),
  })
}
