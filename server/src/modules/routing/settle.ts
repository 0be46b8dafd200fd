import type { Context, InTx } from '../../kernel/context.ts'
import { fail } from '../../kernel/errors.ts'
import { anyOf } from '../../kernel/statement.ts'
import { type ConversationRow, lockConversations } from '../conversations/index.ts'
import { type AgentRow, booked, lockAgents, writeLoads } from '../workforce/index.ts'
import { settleEntry } from './enqueue.ts'
import type { Book } from './entries.ts'
import { gathering } from './gather.ts'
import { type EntryRow, lockLiveEntries, now } from './internal.ts'
import { outdated } from './rules.ts'

/** Ends the entry of a conversation that went on without it. */
export async function settle(ctx: Context, conversation: string): Promise<void> {
  await settled(ctx, conversation)
}

const settled = gathering((ctx, conversations) =>
  ctx.services.transactions.run(ctx.tenant, async (tx) => {
    await settleAll({ ...ctx, tx }, conversations)
    return conversations.map(() => null)
  }),
)

/** What tells whether a conversation and its live entry still agree, and no more: mostly they do. */
const SEEN = `select c.id, c.status, c.episode_id, c.assignee_kind, c.assignee_id, q.state, q.agent_id,
  q.episode_id as waits_for
from queue_entries q join conversations c on c.tenant_id = $1 and c.id = q.conversation_id
where q.tenant_id = $1 and q.conversation_id = ${anyOf('$2::uuid[]')} and q.state in ('waiting', 'offered', 'assigned')`

type Seen = Pick<ConversationRow, 'id' | 'status' | 'episode_id' | 'assignee_kind' | 'assignee_id'> &
  Pick<EntryRow, 'state' | 'agent_id'> & { waits_for: string }

/** Locks conversations, entries and agents each in id order: nobody who does the same is waited for in a circle. */
async function settleAll(ctx: InTx, conversations: readonly string[]): Promise<void> {
  // Mostly this module made the change itself, and there is nothing to lock.
  const values = [ctx.tenant, conversations]
  const { rows: seen } = await ctx.tx.client.query<Seen>({ name: 'routing_settled', text: SEEN, values })
  const ids = seen.filter((row) => outdated(row, { ...row, episode_id: row.waits_for })).map(({ id }) => id)
  if (ids.length === 0) return
  const [rows, entries] = await Promise.all([lockConversations(ctx.tx, ids), lockLiveEntries(ctx.tx, ids)])
  const over = pairs(rows, entries)
  const held = over.flatMap(([, { agent_id }]) => agent_id ?? [])
  const agents = await lockAgents(ctx.tx, [...held, ...(await offeredTo(ctx, over))], { alsoRetired: true })
  const byId = new Map(agents.map((agent) => [agent.id, agent]))
  const changed = new Map<string, AgentRow>()
  const book: Book = async (_, id, change) => {
    const agent = changed.get(id) ?? byId.get(id) ?? fail('not_found')
    changed.set(id, booked(agent, change, now(ctx)))
  }
  for (const [row, entry] of over) await settleEntry(ctx, row, entry, book)
  await writeLoads(ctx, [...changed.values()])
}

/** Who is offered what is over. */
async function offeredTo(ctx: InTx, over: readonly (readonly [Row, EntryRow])[]): Promise<string[]> {
  const offered = over.filter(([, { state }]) => state === 'offered').map(([, { id }]) => id)
  if (offered.length === 0) return []
  const live = ctx.tx.db.selectFrom('offers').select('agent_id').where('tenant_id', '=', ctx.tenant)
  const rows = await live.where('entry_id', 'in', offered).where('state', '=', 'live').execute()
  return rows.map(({ agent_id }) => agent_id)
}

type Row = Awaited<ReturnType<typeof lockConversations>>[number]

/** Conversations with entries that are out of date. */
function pairs(rows: readonly Row[], entries: readonly EntryRow[]): [Row, EntryRow][] {
  const byId = new Map(rows.map((row) => [row.id, row]))
  return entries.flatMap((entry) => {
    const row = byId.get(entry.conversation_id)
    return row && outdated(row, entry) ? [[row, entry]] : []
  })
}
