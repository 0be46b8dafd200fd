import { anyOf } from '../../kernel/statement.ts'
import type { Tx } from '../../kernel/transaction.ts'
import type { Append, OpenedEpisode, Prepared } from './append-types.ts'
import type { LockedRow, MessageRow } from './rows.ts'

/** What a message looks at, and may change: the rest of a row costs time that every message has to wait for. */
const COLUMNS = `id, customer_id, channel_id, status, assignee_kind, assignee_id, assignee_name, epoch, last_seq,
  episode_id, episode_number, triage, priority, emotion, language, preview_seq, rating, opened_at, updated_at,
  snoozed_at, snoozed_until`

/** In id order: two groups that share conversations never wait for each other in a circle. */
const LOCK = `select ${COLUMNS} from conversations where tenant_id = $1 and id = ${anyOf('$2::uuid[]')} order by id for update`

export async function lockConversations(tx: Tx, ids: readonly string[]): Promise<LockedRow[]> {
  const { rows } = await tx.client.query<LockedRow>({ name: 'append_lock', text: LOCK, values: [tx.tenant, ids] })
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

const MESSAGES = `insert into messages (tenant_id, conversation_id, seq, id, episode_id, at, author_kind, author_id,
  author_name, visibility, body, client_id, meta, search)
select $1, m.* from json_to_recordset($2) as m (conversation_id uuid, seq int, id uuid, episode_id uuid,
  at timestamptz, author_kind text, author_id uuid, author_name text, visibility text, body text, client_id text,
  meta jsonb, search tsvector)`

const EPISODES = `insert into episodes (tenant_id, id, conversation_id, customer_id, number, first_seq, opened_at)
select $1, e.* from json_to_recordset($2) as e (id uuid, conversation_id uuid, customer_id uuid, number int,
  first_seq int, opened_at timestamptz)`

/** Where a message changed nothing but what it counts: a third of the work of the whole row. */
const COUNTED = `update conversations as c set
  epoch = u.epoch, last_seq = u.last_seq, preview_seq = u.preview_seq, updated_at = u.updated_at
from unnest($2::uuid[], $3::int[], $4::int[], $5::int[], $6::timestamptz[])
  as u (id, epoch, last_seq, preview_seq, updated_at)
where c.tenant_id = $1 and c.id = u.id`

const MOVED = `update conversations as c set
  status = u.status, assignee_kind = u.assignee_kind, assignee_id = u.assignee_id, assignee_name = u.assignee_name,
  epoch = u.epoch, last_seq = u.last_seq, preview_seq = u.preview_seq, episode_id = u.episode_id,
  episode_number = u.episode_number, triage = u.triage, priority = u.priority, emotion = u.emotion,
  language = u.language, rating = u.rating, opened_at = u.opened_at, updated_at = u.updated_at,
  snoozed_at = u.snoozed_at, snoozed_until = u.snoozed_until
from json_to_recordset($2) as u (id uuid, status text, assignee_kind text, assignee_id uuid, assignee_name text,
  epoch int, last_seq int, preview_seq int, episode_id uuid, episode_number int, triage text, priority int,
  emotion text, language text, rating int, opened_at timestamptz, updated_at timestamptz,
  snoozed_at timestamptz, snoozed_until timestamptz)
where c.tenant_id = $1 and c.id = u.id`

/**
 * Writes a group: its messages, the episodes that they opened, and the conversations as they are after them. `moved`
 * holds the conversations of which more changed than their counts.
 */
export function writeGroup(
  tx: Tx,
  group: {
    prepared: readonly Prepared[]
    /** The search vector of each of them. */
    vectors: readonly string[]
    opened: readonly OpenedEpisode[]
    rows: readonly LockedRow[]
    moved: ReadonlySet<LockedRow>
  },
): void {
  const records = (name: string, text: string, of: readonly unknown[]) => {
    if (of.length > 0) tx.send({ name, text, values: [tx.tenant, JSON.stringify(of)] })
  }
  const messages = group.prepared.map((prepared, i) => messageRecord(prepared, group.vectors[i] || null))
  records('append_messages', MESSAGES, messages)
  records('append_episodes', EPISODES, group.opened)
  records('append_moved', MOVED, [...group.moved])
  const counted = group.rows.filter((row) => !group.moved.has(row))
  if (counted.length === 0) return
  const column = <K extends keyof LockedRow>(name: K) => counted.map((row) => row[name])
  const values = [column('id'), column('epoch'), column('last_seq'), column('preview_seq'), column('updated_at')]
  tx.send({ name: 'append_counted', text: COUNTED, values: [tx.tenant, ...values] })
}

const messageRecord = ({ message, episode, sealed, meta }: Prepared, search: string | null) => ({
  conversation_id: message.conversation,
  seq: message.seq,
  id: message.id,
  episode_id: episode,
  at: message.at,
  author_kind: message.author.kind,
  author_id: message.author.id,
  author_name: message.author.name,
  visibility: message.visibility,
  body: sealed,
  client_id: message.clientId ?? message.id,
  meta,
  search,
})
