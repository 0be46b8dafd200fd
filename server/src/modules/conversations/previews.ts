import type { AuthorKind, Preview } from '@tandem/contract'
import type { CustomerKeys } from '../../kernel/crypto/keyring.ts'
import type { Tx } from '../../kernel/transaction.ts'
import { type ConversationRow, openBody } from './rows.ts'
import { previewOf } from './rules.ts'

const PREVIEWS = `select m.conversation_id, m.id, m.author_kind, m.body
from unnest($2::uuid[], $3::int[]) as shown (conversation_id, seq)
join messages m on m.tenant_id = $1 and m.conversation_id = shown.conversation_id and m.seq = shown.seq`

interface Shown {
  conversation_id: string
  id: string
  author_kind: AuthorKind
  body: string
}

/** What lists show of each conversation's last message; nothing for an erased customer's. */
export async function previewsOf(
  { tx }: { tx: Tx },
  conversations: readonly ConversationRow[],
  keys: ReadonlyMap<string, CustomerKeys>,
): Promise<Map<string, Preview>> {
  const keysOf = new Map(conversations.map((row) => [row.id, keys.get(row.customer_id)]))
  const shown = conversations.filter((row) => row.preview_seq !== null && keysOf.get(row.id))
  if (shown.length === 0) return new Map()
  const { rows } = await tx.client.query<Shown>({
    name: 'previews',
    text: PREVIEWS,
    values: [tx.tenant, shown.map((row) => row.id), shown.map((row) => row.preview_seq)],
  })
  const previews = new Map<string, Preview>()
  for (const row of rows) {
    const preview = previewOf(row.author_kind, openBody(row, keysOf.get(row.conversation_id)))
    if (preview) previews.set(row.conversation_id, preview)
  }
  return previews
}
