import { Appeal, ResultRow, type Review, RuleLevel, type ScoreForm } from '@tandem/contract'
import type { Selectable } from 'kysely'
import type { CustomerKeys } from '../../kernel/crypto/keyring.ts'
import type { Database } from '../../kernel/schema.ts'
import type { InspectionRow } from './internal.ts'

export type ReviewRow = Selectable<Database['quality_reviews']>
export type FormRow = Selectable<Database['quality_forms']>
export type AppealRow = Selectable<Database['quality_appeals']>
export type StepRow = Selectable<Database['quality_appeal_steps']>

export const commentPlace = (review: string) => ({ table: 'quality_reviews', column: 'comment', row: review })
export const stepPlace = (appeal: string, number: number) => ({
  table: 'quality_appeal_steps',
  column: 'text',
  row: `${appeal}/${number}`,
})

/** `blind`: the reader still has to score it, and sees no score of anybody else. */
export const toResultRow = (row: InspectionRow, blind: boolean): ResultRow => ({
  episode: row.episode_id,
  conversation: row.conversation_id,
  channel: row.channel_name,
  agent: row.agent_id,
  closedAt: row.closed_at.toISOString(),
  automatic: row.automatic,
  score: blind ? row.automatic : row.score,
  by: blind ? 'rules' : ResultRow.shape.by.parse(row.scored_by),
  level: RuleLevel.nullable().parse(row.level),
  fatal: row.fatal,
  findings: row.findings
    .filter(({ dismissed }) => !dismissed)
    .map(({ rule, title, level }) => ({ rule, title, level })),
  rating: row.rating,
  appeal: blind ? null : ResultRow.shape.appeal.parse(row.appeal),
  appealUntil: row.appeal_until.toISOString(),
})

/** Without keys (an erased customer) what was written about the conversation is gone. */
export const toReview = (row: ReviewRow, keys: CustomerKeys | undefined): Review => ({
  id: row.id,
  episode: row.episode_id,
  picked: row.picked as Review['picked'],
  inspector: row.inspector_id,
  form: row.form_id,
  formVersion: row.form_version,
  state: row.state as Review['state'],
  answers: row.answers,
  score: row.score,
  fatal: row.fatal,
  comment: row.comment && keys ? keys.open(commentPlace(row.id), row.comment) : null,
  assignedAt: row.assigned_at.toISOString(),
  scoredAt: row.scored_at?.toISOString() ?? null,
})

export const toForm = ({ id, name, version, items }: FormRow): ScoreForm => ({ id, name, version, items })

export const toAppeal = (
  row: AppealRow,
  steps: readonly StepRow[],
  keys: CustomerKeys | undefined,
  mayDecide: boolean,
): Appeal => ({
  id: row.id,
  episode: row.episode_id,
  review: row.review_id,
  agent: row.agent_id,
  state: Appeal.shape.state.parse(row.state),
  oldScore: row.old_score,
  newScore: row.new_score,
  openedAt: row.opened_at.toISOString(),
  decidedAt: row.decided_at?.toISOString() ?? null,
  decidedBy: row.decided_by,
  mayDecide,
  steps: steps.map((step) => ({
    at: step.at.toISOString(),
    by: step.by_id,
    act: step.act as Appeal['steps'][number]['act'],
    text: keys ? keys.open(stepPlace(row.id, step.number), step.text) : '',
    score: step.score,
  })),
})
