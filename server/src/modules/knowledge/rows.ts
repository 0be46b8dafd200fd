import {
  type Article,
  ArticleContent,
  FlowContent,
  type FlowItem,
  type FlowProblem,
  type Intent,
  IntentContent,
  type IntentRow,
  type Version,
} from '@tandem/contract'
import type { Selectable } from 'kysely'
import type { Database } from '../../kernel/schema.ts'
import type { ItemKind } from './schema.ts'

export type ItemRow = Selectable<Database['knowledge_items']>
export type VersionRow = Selectable<Database['knowledge_versions']>

const stateOf = (row: ItemRow) => ({
  id: row.id,
  key: row.key,
  version: row.version,
  state: row.state,
  updatedAt: row.updated_at.toISOString(),
})

/** Who wrote the draft, when, and why it came back; null without a draft. */
function draftOf(row: ItemRow) {
  if (!row.draft || !row.draft_by || !row.draft_at) return null
  return { by: row.draft_by, at: row.draft_at.toISOString(), rejected: row.rejected }
}

/** An article as the contract shows it: what is published, or the draft where nothing has been published yet. */
export function toArticle(row: ItemRow): Article {
  const draft = draftOf(row)
  const shown = ArticleContent.parse(row.content ?? row.draft)
  return { ...stateOf(row), ...shown, draft: draft && { ...ArticleContent.parse(row.draft), ...draft } }
}

export function toIntent(row: ItemRow): Intent {
  const draft = draftOf(row)
  const content = IntentContent.parse(row.content ?? row.draft)
  return { ...stateOf(row), content, draft: draft && { content: IntentContent.parse(row.draft), ...draft } }
}

export function toFlow(row: ItemRow, problems: FlowProblem[]): FlowItem {
  const draft = draftOf(row)
  const content = FlowContent.parse(row.content ?? row.draft)
  return { ...stateOf(row), content, draft: draft && { content: FlowContent.parse(row.draft), ...draft }, problems }
}

/** An intent as lists show it: the newest content, its questions counted. */
export function toIntentRow(row: ItemRow): IntentRow {
  const { title, examples, outcome, withOrder } = IntentContent.parse(row.draft ?? row.content)
  const { zh, en } = examples
  const article = outcome.kind === 'article' ? outcome.article : null
  const flows = [...(outcome.kind === 'flow' ? [outcome.flow] : []), ...(withOrder ? [withOrder] : [])]
  return { ...stateOf(row), title, hasDraft: row.draft !== null, examples: zh.length + en.length, article, flows }
}

export function toVersion(kind: ItemKind, row: VersionRow): Version {
  return {
    version: row.version,
    by: row.by,
    at: row.at.toISOString(),
    article: kind === 'article' ? ArticleContent.parse(row.content) : null,
    intent: kind === 'intent' ? IntentContent.parse(row.content) : null,
    flow: kind === 'flow' ? FlowContent.parse(row.content) : null,
  }
}
