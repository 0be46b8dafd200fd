import { ArticleContent, FlowContent, IntentContent, type UnreadableItem } from '@tandem/contract'
import type { z } from 'zod'
import type { InTx } from '../../kernel/context.ts'
import type { ItemKind } from './schema.ts'

const contents = { article: ArticleContent, intent: IntentContent, flow: FlowContent } satisfies Record<
  ItemKind,
  z.ZodType
>

/** The content as this version of the product reads it; null when it cannot, since somebody wrote it by hand. */
export function readContent<K extends ItemKind>(kind: K, content: unknown): z.infer<(typeof contents)[K]> | null {
  const read = contents[kind].safeParse(content)
  return read.success ? (read.data as z.infer<(typeof contents)[K]>) : null
}

/** Whether everything that a row holds can be read. */
export const isReadable = (kind: ItemKind, { content, draft }: { content: unknown; draft: unknown }): boolean =>
  [content, draft].every((one) => one === null || readContent(kind, one) !== null)

/**
 * Those that can be read, with what they hold. One that cannot keeps nothing else from serving: it is left out, and the
 * log says so.
 */
export function readItems<K extends ItemKind, Row extends { kind: string; key: string; content: unknown }>(
  ctx: Pick<InTx, 'services' | 'tenant'>,
  kind: K,
  rows: readonly Row[],
) {
  return rows.flatMap((row) => {
    if (row.kind !== kind) return []
    const content = readContent(kind, row.content)
    if (content) return [{ ...row, content }]
    ctx.services.log.error({ tenant: ctx.tenant, kind, key: row.key }, 'left out: its content cannot be read')
    return []
  })
}

/** What is left out everywhere, since its content or draft cannot be read. */
export async function unreadable({ tx, tenant }: InTx): Promise<UnreadableItem[]> {
  const rows = await tx.db
    .selectFrom('knowledge_items')
    .select(['kind', 'key', 'content', 'draft'])
    .where('tenant_id', '=', tenant)
    .where('retired_at', 'is', null)
    .orderBy('key')
    .execute()
  return rows.filter((row) => !isReadable(row.kind, row)).map(({ kind, key }) => ({ kind, key }))
}
