import type { Localized } from '@tandem/contract'
import { bool, bytes, double, instant, int, json, type TablesOf, table, text, uuid } from '../../kernel/schema.ts'

export const tables = [
  table('models', {
    tenant_id: uuid('C1'),
    revision: int('C1'),
    version: text('C1'),
    state: text('C1'),
    bytes: bytes('C1').nullable(),
    intents: int('C1'),
    examples: int('C1'),
    accuracy: double('C1').nullable(),
    seconds: double('C1').nullable(),
    problem: json<Localized>('C1').nullable(),
    started_at: instant('C1'),
    finished_at: instant('C1').nullable(),
    /** Of a ready one: live, candidate or kept. */
    stage: text('C1').nullable(),
    /** Whose vectors it has learnt of; or why of none, where an encoder was connected. */
    encoder: text('C1').nullable(),
    encoder_problem: text('C1').nullable(),
    /** See hashOf. */
    material: text('C1').nullable(),
  }),
  /** What an encoder made of the texts of the last training, so that the next one need not ask again. */
  table('example_vectors', {
    tenant_id: uuid('C1'),
    encoder: text('C1'),
    fingerprint: text('C1'),
    vector: text('C2'),
  }),
  /** What customers told a flow is personal: sealed with the customer's key. */
  table('dialogues', {
    tenant_id: uuid('C1'),
    conversation_id: uuid('C1'),
    state: text('C2'),
    updated_at: instant('C1'),
  }),
  table('turns', {
    tenant_id: uuid('C1'),
    message_id: uuid('C1'),
    conversation_id: uuid('C1'),
    episode_id: uuid('C1'),
    customer_id: uuid('C1'),
    at: instant('C1'),
    action: text('C1'),
    handover: text('C1').nullable(),
    intent: text('C1').nullable(),
    model: text('C1').nullable(),
    reasoning: text('C2'),
    /** What an agent thought of it. */
    good: bool('C1').nullable(),
    /** What the customer thought of it. */
    liked: bool('C1').nullable(),
    corrected: bool('C1').generated(),
    /** The intent that would have been right, once corrected; null: nothing that the AI could know. */
    correct_intent: text('C1').nullable(),
  }),
  /** What a language model wrote of a conversation; see `summary/`. */
  table('summaries', {
    tenant_id: uuid('C1'),
    conversation_id: uuid('C1'),
    language: text('C1'),
    episode_id: uuid('C1'),
    customer_id: uuid('C1'),
    seq: int('C1'),
    body: text('C2'),
    model: text('C1'),
    at: instant('C1'),
  }),
  /** Tools that wait for a person; see `proposals/`. */
  table('proposals', {
    tenant_id: uuid('C1'),
    id: uuid('C1'),
    conversation_id: uuid('C1'),
    episode_id: uuid('C1'),
    customer_id: uuid('C1'),
    message_id: uuid('C1'),
    seq: int('C1'),
    at: instant('C1'),
    until: instant('C1'),
    tool: text('C1'),
    input: text('C2'),
    proposer: text('C1'),
    proposer_name: text('C1'),
    state: text('C1'),
    decided_by: uuid('C1').nullable(),
    decided_name: text('C1').nullable(),
    decided_at: instant('C1').nullable(),
    reason: text('C2').nullable(),
    result: text('C2').nullable(),
    error: text('C1').nullable(),
  }),
] as const

declare module '../../kernel/schema.ts' {
  interface Database extends TablesOf<typeof tables> {}
}
