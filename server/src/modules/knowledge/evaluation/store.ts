import type { Language, LearnCase } from '@tandem/contract'
import { detectLanguage } from '@tandem/nlu'
import type { Selectable } from 'kysely'
import type { InTx } from '../../../kernel/context.ts'
import { uuidv7 } from '../../../kernel/ids.ts'
import type { Database } from '../../../kernel/schema.ts'
import { questionFingerprint } from '../outside/store.ts'

const casePlace = (id: string) => ({ table: 'learning_cases', column: 'text', row: id })

export interface NewCase {
  text: string
  intent: string | null
  also?: string | undefined
  origin: LearnCase['origin']
}

const BATCH = 500

/** Adds questions to the evaluation set; those that it has already stay as they are. @returns how many were new */
export async function insertCases(ctx: InTx, cases: readonly NewCase[]): Promise<number> {
  const keys = await ctx.services.keys.tenant(ctx.tx)
  const at = new Date(ctx.services.clock.now())
  let added = 0
  for (let from = 0; from < cases.length; from += BATCH) {
    const rows = cases.slice(from, from + BATCH).map(({ text, intent, also, origin }) => {
      const id = uuidv7(ctx.services.clock)
      return {
        tenant_id: ctx.tenant,
        id,
        intent,
        also: also ?? null,
        origin,
        at,
        text: keys.seal(casePlace(id), text),
        fingerprint: questionFingerprint(keys.blind, text),
        language: detectLanguage(text),
      }
    })
    const written = await ctx.tx.db
      .insertInto('learning_cases')
      .values(rows)
      .onConflict((conflict) => conflict.columns(['tenant_id', 'fingerprint']).doNothing())
      .returning('id')
      .execute()
    added += written.length
  }
  return added
}

/** Those of the texts that versions are measured by. */
export async function casesAmong(ctx: InTx, texts: readonly string[]): Promise<string[]> {
  if (texts.length === 0) return []
  const { blind } = await ctx.services.keys.tenant(ctx.tx)
  const prints = texts.map((text) => questionFingerprint(blind, text))
  const rows = await ctx.tx.db
    .selectFrom('learning_cases')
    .select('fingerprint')
    .where('tenant_id', '=', ctx.tenant)
    .where('fingerprint', 'in', prints)
    .execute()
  const cases = new Set(rows.map(({ fingerprint }) => fingerprint))
  return texts.filter((_, i) => cases.has(prints[i] ?? ''))
}

export type StoredCase = LearnCase & { also: string | null }

/** The whole evaluation set, the newest first. */
export async function readCases(ctx: InTx): Promise<StoredCase[]> {
  const rows = await ctx.tx.db
    .selectFrom('learning_cases')
    .selectAll()
    .where('tenant_id', '=', ctx.tenant)
    .orderBy('id', 'desc')
    .execute()
  return openCases(ctx, rows)
}

/** Single questions of the evaluation set. */
export async function casesById(ctx: InTx, ids: readonly string[]): Promise<StoredCase[]> {
  if (ids.length === 0) return []
  const rows = await ctx.tx.db
    .selectFrom('learning_cases')
    .selectAll()
    .where('tenant_id', '=', ctx.tenant)
    .where('id', 'in', ids)
    .execute()
  return openCases(ctx, rows)
}

async function openCases(ctx: InTx, rows: readonly Selectable<Database['learning_cases']>[]): Promise<StoredCase[]> {
  const keys = await ctx.services.keys.tenant(ctx.tx)
  return rows.map((row) => ({
    id: row.id,
    intent: row.intent,
    also: row.also,
    origin: row.origin,
    at: row.at.toISOString(),
    text: keys.open(casePlace(row.id), row.text),
    language: row.language as Language,
  }))
}

/**
 * Takes a question out, or all that came from the inbox in these words. @param which.onlyRefused: those that nobody here
 * can answer. @returns what the right answers were
 */
export function removeCases(
  ctx: InTx,
  which: { id: string } | { fingerprints: readonly string[]; onlyRefused?: boolean },
): Promise<{ intent: string | null }[]> {
  const rows = ctx.tx.db.deleteFrom('learning_cases').where('tenant_id', '=', ctx.tenant)
  if ('fingerprints' in which && which.fingerprints.length === 0) return Promise.resolve([])
  if ('id' in which) return rows.where('id', '=', which.id).returning('intent').execute()
  const copied = rows.where('origin', '=', 'inbox').where('fingerprint', 'in', which.fingerprints)
  return (which.onlyRefused ? copied.where('intent', 'is', null) : copied).returning('intent').execute()
}
