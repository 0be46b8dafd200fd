import type { EventName, EventPayload } from '@tandem/contract'
import type { Tx } from '../../kernel/transaction.ts'

/** The events that figures are made of. */
const factTopics = [
  'episode.opened',
  'message.posted',
  'episode.assigned',
  'assistant.decided',
  'handover.requested',
  'handover.closed',
  'handover.deferred',
  'handover.accepted',
  'handover.transferred',
  'wrapup.ended',
  'episode.closed',
  'episode.rated',
] as const satisfies readonly EventName[]
export type FactTopic = (typeof factTopics)[number]

/** One event as it is kept; `id` is the outbox id, which follows the order of things inside a conversation. */
export type Fact = { [T in FactTopic]: { id: number; topic: T; payload: EventPayload<T> } }[FactTopic]

const KEEP = `insert into insight_facts (tenant_id, event_id, topic, episode_id, payload, at, recorded_at)
select $1, i, t, e, p, a, $2 from unnest($3::int8[], $4::text[], $5::uuid[], $6::jsonb[], $7::timestamptz[])
  as u (i, t, e, p, a)
on conflict do nothing returning event_id`

/** Keeps facts; answers the ids of those that were not known before. */
export async function keepFacts(tx: Tx, facts: readonly Fact[], recordedAt: Date): Promise<Set<number>> {
  const { rows } = await tx.client.query<{ event_id: number }>({
    name: 'insight_facts_keep',
    text: KEEP,
    values: [
      tx.tenant,
      recordedAt,
      facts.map(({ id }) => id),
      facts.map(({ topic }) => topic),
      facts.map(({ payload }) => payload.episode),
      facts.map(({ payload }) => JSON.stringify(payload)),
      facts.map(({ payload }) => payload.at),
    ],
  })
  return new Set(rows.map(({ event_id }) => event_id))
}

/** All facts of the episodes, in the order in which they happened. */
export async function factsOf(tx: Tx, episodes: readonly string[]): Promise<Map<string, Fact[]>> {
  const rows = await tx.db
    .selectFrom('insight_facts')
    .select(['event_id as id', 'topic', 'payload'])
    .where('tenant_id', '=', tx.tenant)
    .where('episode_id', 'in', episodes)
    .orderBy('event_id')
    .execute()
  const found = new Map<string, Fact[]>(episodes.map((episode) => [episode, []]))
  // The payload's type follows from the topic; the table does not know it.
  for (const fact of rows as Fact[]) found.get(fact.payload.episode)?.push(fact)
  return found
}
