import type {
  LearnAnswer,
  LearnChange,
  LearnComparison,
  LearnReason,
  LearnRelease,
  LearnState,
  Localized,
} from '@tandem/contract'
import type { ColumnType } from 'kysely'
import { bool, instant, int, json, type TablesOf, table, text, uuid } from '../../kernel/schema.ts'

/** A column of text that the database holds to a few words. */
const words = <T extends string>() => ({ ...text('C1'), type: undefined as ColumnType<T, T, T> | undefined })

/** What a comparison came to. */
export type CompareResult = Pick<
  LearnComparison,
  'live' | 'candidate' | 'difference' | 'verdict' | 'best' | 'outside' | 'replayed' | 'changed'
>

export const tables = [
  table('learning_clusters', {
    tenant_id: uuid('C1'),
    id: uuid('C1'),
    state: words<LearnState>(),
    shaped: bool('C1'),
    outside: bool('C1').generated(),
    target: text('C1').nullable(),
    changed_at: instant('C1'),
  }),
  /** The question is masked, and sealed with the key of the customer who asked it. */
  table('learning_questions', {
    tenant_id: uuid('C1'),
    id: uuid('C1'),
    conversation_id: uuid('C1'),
    episode_id: uuid('C1'),
    customer_id: uuid('C1'),
    cluster_id: uuid('C1').nullable(),
    reason: words<LearnReason>(),
    text: text('C2'),
    fingerprint: text('C2'),
    language: text('C1'),
    intent: text('C1').nullable(),
    candidates: json<{ intent: string; score: number }[]>('C1'),
    corrected: bool('C1'),
    correct_intent: text('C1').nullable(),
    resolved: bool('C1'),
    /** Its text became an example of the intent that its group was added to. */
    taught: bool('C1').generated(),
    at: instant('C1'),
  }),
  table('learning_comparisons', {
    tenant_id: uuid('C1'),
    revision: int('C1'),
    against: int('C1'),
    state: words<LearnComparison['state']>(),
    result: json<CompareResult>('C1').nullable(),
    problem: json<Localized>('C1').nullable(),
    at: instant('C1'),
  }),
  /** What versions that served had right of the evaluation set. */
  table('learning_marks', {
    tenant_id: uuid('C1'),
    revision: int('C1'),
    right_cases: json<string[]>('C1'),
    wrong_cases: json<string[]>('C1'),
    at: instant('C1'),
  }),
  table('learning_changes', {
    tenant_id: uuid('C1'),
    revision: int('C1'),
    origin: words<LearnChange['origin']>(),
    /** A case, or the AI message that answered. */
    question_id: uuid('C1'),
    live: json<LearnAnswer>('C1'),
    candidate: json<LearnAnswer>('C1'),
    effect: words<LearnChange['effect']>(),
    at: instant('C1'),
  }),
  table('learning_shadows', {
    tenant_id: uuid('C1'),
    revision: int('C1'),
    asked: int('C1'),
    agreed: int('C1'),
  }),
  table('learning_settings', {
    tenant_id: uuid('C1'),
    mode: words<LearnRelease['mode']>(),
    shadow: bool('C1'),
    pack: text('C1').nullable(),
  }),
  table('learning_reminders', {
    tenant_id: uuid('C1'),
    article_id: uuid('C1'),
    stage: words<'soon' | 'expired'>(),
    valid_until: instant('C1'),
    at: instant('C1'),
  }),
] as const

declare module '../../kernel/schema.ts' {
  interface Database extends TablesOf<typeof tables> {}
}
