import type { Tx } from '../../kernel/transaction.ts'

/** The line in which an episode last waited for a person (skills with levels), or empty when it never did. */
export async function lineOf(tx: Tx, conversation: string, episode: string): Promise<string> {
  const row = await tx.db
    .selectFrom('queue_entries')
    .select('line')
    .where('tenant_id', '=', tx.tenant)
    .where('conversation_id', '=', conversation)
    .where('episode_id', '=', episode)
    .orderBy('requested_at', 'desc')
    .limit(1)
    .executeTakeFirst()
  return row?.line ?? ''
}
