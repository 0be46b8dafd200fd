import type { CourseContent, Question, RolePlay } from '@tandem/contract'
import { bool, double, instant, int, json, type TablesOf, table, text, uuid } from '../../kernel/schema.ts'

/** What an attempt was made with: the questions that were drawn, or the script and the language. */
export type AttemptContent =
  | { kind: 'quiz'; questions: Question[]; passScore: number }
  | { kind: 'role_play'; script: RolePlay; language: 'zh' | 'en' }

export const tables = [
  table('training_courses', {
    tenant_id: uuid('C1'),
    id: uuid('C1'),
    key: text('C1'),
    state: text('C1'),
    version: int('C1'),
    content: json<CourseContent>('C1'),
    updated_at: instant('C1'),
  }),
  /** Each begins a round: attempts and passes count from `assigned_at`. */
  table('training_assignments', {
    tenant_id: uuid('C1'),
    course_id: uuid('C1'),
    agent_id: uuid('C1'),
    assigned_by: uuid('C1').nullable(),
    assigned_at: instant('C1'),
    due_at: instant('C1').nullable(),
  }),
  table('training_reads', {
    tenant_id: uuid('C1'),
    course_id: uuid('C1'),
    agent_id: uuid('C1'),
    lesson: text('C1'),
    at: instant('C1'),
  }),
  table('training_attempts', {
    tenant_id: uuid('C1'),
    id: uuid('C1'),
    course_id: uuid('C1'),
    agent_id: uuid('C1'),
    kind: text('C1'),
    seed: int('C1'),
    content: json<AttemptContent>('C1'),
    /** The answers or the talk, sealed with the tenant's key. */
    said: text('C2').nullable(),
    score: double('C1').nullable(),
    passed: bool('C1').nullable(),
    started_at: instant('C1'),
    finished_at: instant('C1').nullable(),
  }),
  table('training_certificates', {
    tenant_id: uuid('C1'),
    course_id: uuid('C1'),
    agent_id: uuid('C1'),
    since: instant('C1'),
    until: instant('C1'),
  }),
] as const

declare module '../../kernel/schema.ts' {
  interface Database extends TablesOf<typeof tables> {}
}
