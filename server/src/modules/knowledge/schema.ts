import type {
  ArticleContent,
  CannedReply,
  FlowContent,
  ImportMatch,
  ImportPreview,
  ImportState,
  IntentContent,
  Localized,
  PackItemKind,
  PackKept,
  PackManifest,
  ReviewState,
} from '@tandem/contract'
import type { ColumnType } from 'kysely'
import { instant, int, json, type TablesOf, table, text, uuid } from '../../kernel/schema.ts'
import type { PackContent } from './upgrade/contents.ts'

export type ItemKind = 'article' | 'intent' | 'flow'
export type Content = ArticleContent | IntentContent | FlowContent

/** A column of text that the database holds to a few words. */
const words = <T extends string>() => ({ ...text('C1'), type: undefined as ColumnType<T, T, T> | undefined })

/** Articles, intents and flows share their life (draft, review, published), so they share a table. */
const items = table('knowledge_items', {
  tenant_id: uuid('C1'),
  id: uuid('C1'),
  kind: words<ItemKind>(),
  key: text('C1'),
  state: words<ReviewState>(),
  /** 0 until first published. */
  version: int('C1'),
  content: json<Content>('C1').nullable(),
  draft: json<Content>('C1').nullable(),
  draft_by: uuid('C1').nullable(),
  draft_at: instant('C1').nullable(),
  rejected: text('C1').nullable(),
  retired_at: instant('C1').nullable(),
  updated_at: instant('C1'),
})

export const tables = [
  items,
  table('knowledge_versions', {
    tenant_id: uuid('C1'),
    item_id: uuid('C1'),
    version: int('C1'),
    content: json<Content>('C1'),
    by: uuid('C1'),
    at: instant('C1'),
  }),
  table('knowledge_replies', {
    tenant_id: uuid('C1'),
    shortcut: text('C1'),
    title: json<Localized>('C1'),
    text: json<CannedReply['text']>('C1'),
  }),
  table('knowledge_imports', {
    tenant_id: uuid('C1'),
    id: uuid('C1'),
    kind: words<'file' | 'site' | 'intents'>(),
    source: text('C1'),
    unit: text('C1').nullable(),
    state: words<ImportState>(),
    failure: json<Localized>('C1').nullable(),
    problems: json<ImportPreview['problems']>('C1'),
    by: uuid('C1'),
    at: instant('C1'),
  }),
  table('knowledge_import_entries', {
    tenant_id: uuid('C1'),
    import_id: uuid('C1'),
    number: int('C1'),
    key: text('C1'),
    content: json<ArticleContent>('C1'),
    at: int('C1'),
    url: text('C1').nullable(),
    match: json<ImportMatch>('C1').nullable(),
    /** The article whose draft it became. */
    item_id: uuid('C1').nullable(),
  }),
  /** A row of a file of examples; personal data in it is masked. */
  table('knowledge_import_examples', {
    tenant_id: uuid('C1'),
    import_id: uuid('C1'),
    at: int('C1'),
    text: text('C1'),
    label: text('C1'),
    title: json<Localized>('C1').nullable(),
  }),
  /** What the tenant's pack brought last. */
  table('knowledge_pack_items', {
    tenant_id: uuid('C1'),
    kind: words<PackItemKind>(),
    key: text('C1'),
    content: json<PackContent>('C1').nullable(),
    kept: { ...text('C1').nullable(), type: undefined as PackKept | null | undefined },
  }),
  /** Masked, and sealed with the tenant's key. */
  table('knowledge_outside', {
    tenant_id: uuid('C1'),
    id: uuid('C1'),
    text: text('C2'),
    fingerprint: text('C2'),
    cluster_id: uuid('C1').nullable(),
    by: uuid('C1'),
    at: instant('C1'),
  }),
  /** What versions are measured by: masked and sealed as well, nobody's any more. */
  table('learning_cases', {
    tenant_id: uuid('C1'),
    id: uuid('C1'),
    text: text('C2'),
    fingerprint: text('C2'),
    language: text('C1'),
    intent: text('C1').nullable(),
    /** A second intent that counts as right. */
    also: text('C1').nullable(),
    origin: words<'pack' | 'person' | 'inbox'>(),
    at: instant('C1'),
  }),
  table('knowledge_state', {
    tenant_id: uuid('C1'),
    revision: int('C1'),
    manifest: json<PackManifest>('C1').nullable(),
  }),
] as const

declare module '../../kernel/schema.ts' {
  interface Database extends TablesOf<typeof tables> {}
}
