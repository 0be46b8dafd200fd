import { sql } from 'kysely'
import type { Tx } from '../../kernel/transaction.ts'
import type { Append, Prepared } from './append-types.ts'
import type { ConversationRow, MessageRow } from './rows.ts'

/** In id order: two groups that share conversations never wait for each other in a circle. */
const LOCK = `select * from conversations where tenant_id = $1 and id = any($2::uuid[]) order by id for update`

export async function lockConversations(tx: Tx, ids: readonly string[]): Promise<ConversationRow[]> {
  const { rows } = await tx.client.query<ConversationRow>({ name: 'append_lock', text: LOCK, values: [tx.tenant, ids] })
  return rows
}

const DUPLICATES = `select m.* from unnest($2::uuid[], $3::text[]) as sent (conversation_id, client_id)
join messages m on m.tenant_id = $1 and m.conversation_id = sent.conversation_id and m.client_id = sent.client_id`

/** Messages that were sent before under the same client id; read after the lock, so nothing slips between. */
export async function findDuplicates(tx: Tx, appends: readonly Append[]): Promise<Map<string, MessageRow>> {
  const sent = appends.filter((append) => append.clientId)
  if (sent.length === 0) return new Map()
  const { rows } = await tx.client.query<MessageRow>({
    name: 'append_duplicates',
    text: DUPLICATES,
    values: [tx.tenant, sent.map((append) => append.conversation), sent.map((append) => append.clientId)],
  })
  return new Map(rows.map((row) => [`${row.conversation_id}|${row.client_id}`, row]))
}

const WRITE = `with
written as (
  insert into messages (tenant_id, conversation_id, seq, id, episode_id, at, author_kind, author_id, author_name,
    visibility, body, client_id, meta, search)
  select $1, c, s, i, e, t, k, a, n, v, b, x, m, w::tsvector
  from unnest($2::uuid[], $3::int[], $4::uuid[], $5::uuid[], $6::timestamptz[], $7::text[], $8::uuid[], $9::text[],
    $10::text[], $11::text[], $12::text[], $13::jsonb[], $14::text[]) as u (c, s, i, e, t, k, a, n, v, b, x, m, w)
)
update conversations as c set
  status = u.status, assignee_kind = u.assignee_kind, assignee_id = u.assignee_id, assignee_name = u.assignee_name,
  epoch = u.epoch, last_seq = u.last_seq, episode_id = u.episode_id, episode_number = u.episode_number,
  triage = u.triage, priority = u.priority, emotion = u.emotion, language = u.language, preview = u.preview,
  rating = u.rating, opened_at = u.opened_at, updated_at = u.updated_at
from unnest($15::uuid[], $16::text[], $17::text[], $18::uuid[], $19::text[], $20::int[], $21::int[], $22::uuid[],
  $23::int[], $24::text[], $25::int[], $26::text[], $27::text[], $28::text[], $29::int[], $30::timestamptz[],
  $31::timestamptz[]) as u (id, status, assignee_kind, assignee_id, assignee_name, epoch, last_seq, episode_id,
  episode_number, triage, priority, emotion, language, preview, rating, opened_at, updated_at)
where c.tenant_id = $1 and c.id = u.id`

/** Writes a group: its messages, the conversations as they are after them, and the episodes that they opened. */
export async function writeGroup(
  tx: Tx,
  group: { rows: readonly ConversationRow[]; opened: readonly ConversationRow[]; prepared: readonly Prepared[] },
): Promise<void> {
  const { rows, opened, prepared } = group
  const episodes = new Map(rows.map((row) => [row.id, row.episode_id]))
  const messages = prepared.map(({ message }) => message)
  await tx.client.query({
    name: 'append_write',
    text: WRITE,
    values: [
      tx.tenant,
      messages.map((message) => message.conversation),
      messages.map((message) => message.seq),
      messages.map((message) => message.id),
      messages.map((message) => episodes.get(message.conversation)),
      messages.map((message) => message.at),
      messages.map((message) => message.author.kind),
      messages.map((message) => message.author.id ?? null),
      messages.map((message) => message.author.name ?? null),
      messages.map((message) => message.visibility),
      prepared.map(({ sealed }) => sealed),
      messages.map((message) => message.clientId ?? message.id),
      prepared.map(({ meta }) => JSON.stringify(meta)),
      prepared.map(({ vector }) => vector),
      ...columns(rows),
    ],
  })
  if (opened.length > 0) await writeEpisodes(tx, opened, prepared)
}

const columns = (rows: readonly ConversationRow[]) =>
  (
    [
      'id',
      'status',
      'assignee_kind',
      'assignee_id',
      'assignee_name',
      'epoch',
      'last_seq',
      'episode_id',
      'episode_number',
      'triage',
      'priority',
      'emotion',
      'language',
      'preview',
      'rating',
      'opened_at',
      'updated_at',
    ] as const
  ).map((name) => rows.map((row) => row[name]))

async function writeEpisodes(tx: Tx, opened: readonly ConversationRow[], prepared: readonly Prepared[]): Promise<void> {
  const firstSeq = (id: string) => prepared.find(({ message }) => message.conversation === id)?.message.seq ?? 1
  await tx.db
    .insertInto('episodes')
    .values(
      opened.map((row) => ({
        tenant_id: tx.tenant,
        id: row.episode_id ?? sql<string>`null`,
        conversation_id: row.id,
        customer_id: row.customer_id,
        number: row.episode_number,
        first_seq: firstSeq(row.id),
        opened_at: row.opened_at,
      })),
    )
    .execute()
}
