import type { Answers, Finding, FormItem, PlanContent, QualityPolicy, RuleGroups } from '@tandem/contract'
import {
  bool,
  double,
  instant,
  int,
  json,
  type TablesOf,
  table,
  text,
  texts,
  tsvector,
  uuid,
  uuids,
} from '../../kernel/schema.ts'

/** The figures of the time before a phrase was adopted. */
export interface SpellCounts {
  from: string
  to: string
  episodes: number
  used: number
  solved: number
  ratings: number
  stars: number
}

export const tables = [
  table('quality_rulebooks', {
    tenant_id: uuid('C1'),
    version: int('C1'),
    state: text('C1'),
    groups: json<RuleGroups>('C1'),
    by_id: uuid('C1'),
    at: instant('C1'),
  }),
  table('quality_policies', { tenant_id: uuid('C1'), policy: json<QualityPolicy>('C1') }),
  /** One row for each closed episode. */
  table('inspections', {
    tenant_id: uuid('C1'),
    episode_id: uuid('C1'),
    conversation_id: uuid('C1'),
    customer_id: uuid('C1'),
    channel_id: uuid('C1'),
    channel_name: text('C1'),
    /** The line that it waited in; empty when nobody had to be waited for. */
    queue: text('C1'),
    /** Whose episode it is; null for the AI's. */
    agent_id: uuid('C1').nullable(),
    /** Everybody who took part. */
    agents: uuids('C1'),
    reason: text('C1'),
    rating: int('C1').nullable(),
    rules_version: int('C1'),
    findings: json<Finding[]>('C1'),
    /** Keys of the rules that found something that still counts. */
    rules: texts('C1'),
    level: text('C1').nullable(),
    fatal: bool('C1'),
    automatic: double('C1'),
    /** What counts. */
    score: double('C1'),
    scored_by: text('C1').generated(),
    risk: int('C1'),
    /** Adopted phrases that were said. */
    phrases: uuids('C1').generated(),
    appeal: text('C1').nullable(),
    closed_at: instant('C1'),
    inspected_at: instant('C1'),
    appeal_until: instant('C1'),
  }),
  table('quality_forms', {
    tenant_id: uuid('C1'),
    id: uuid('C1'),
    version: int('C1'),
    name: text('C1'),
    items: json<FormItem[]>('C1'),
    by_id: uuid('C1'),
    at: instant('C1'),
  }),
  table('quality_plans', {
    tenant_id: uuid('C1'),
    id: uuid('C1'),
    content: json<PlanContent>('C1'),
    drawn_until: instant('C1'),
    next_draw: instant('C1').nullable(),
    at: instant('C1'),
  }),
  table('quality_reviews', {
    tenant_id: uuid('C1'),
    id: uuid('C1'),
    episode_id: uuid('C1'),
    plan_id: uuid('C1').nullable(),
    picked: text('C1'),
    weight: double('C1').generated(),
    inspector_id: uuid('C1'),
    form_id: uuid('C1'),
    form_version: int('C1'),
    state: text('C1').generated(),
    answers: json<Answers>('C1'),
    score: double('C1').nullable(),
    fatal: bool('C1').generated(),
    comment: text('C2').nullable(),
    assigned_at: instant('C1'),
    scored_at: instant('C1').nullable(),
  }),
  table('quality_appeals', {
    tenant_id: uuid('C1'),
    id: uuid('C1'),
    episode_id: uuid('C1'),
    review_id: uuid('C1').nullable(),
    agent_id: uuid('C1'),
    state: text('C1'),
    old_score: double('C1'),
    new_score: double('C1').nullable(),
    opened_at: instant('C1'),
    decided_at: instant('C1').nullable(),
    decided_by: uuid('C1').nullable(),
  }),
  /** Rows are only ever added: the product's role may not change or delete them. */
  table('quality_appeal_steps', {
    tenant_id: uuid('C1'),
    appeal_id: uuid('C1'),
    number: int('C1'),
    act: text('C1'),
    by_id: uuid('C1'),
    text: text('C2'),
    score: double('C1'),
    at: instant('C1'),
  }),
  table('quality_cases', {
    tenant_id: uuid('C1'),
    id: uuid('C1'),
    episode_id: uuid('C1'),
    conversation_id: uuid('C1'),
    customer_id: uuid('C1'),
    kind: text('C1'),
    title: text('C2'),
    why: text('C2'),
    search: tsvector('C2'),
    tags: texts('C1'),
    by_id: uuid('C1'),
    at: instant('C1'),
  }),
  /** The phrase is sealed with the tenant's key: agents' words of many conversations. */
  table('quality_adoptions', {
    tenant_id: uuid('C1'),
    id: uuid('C1'),
    shortcut: text('C1'),
    phrase: text('C2'),
    before: json<SpellCounts>('C1'),
    by_id: uuid('C1'),
    at: instant('C1'),
  }),
] as const

declare module '../../kernel/schema.ts' {
  interface Database extends TablesOf<typeof tables> {}
}
