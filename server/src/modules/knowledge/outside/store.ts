import { type Context, type InTx, inTransaction } from '../../../kernel/context.ts'
import { uuidv7 } from '../../../kernel/ids.ts'
import { authorOf, bumpRevision } from '../internal.ts'
import { wordsOf } from './words.ts'

/** The same words have the same fingerprint, which tells nothing without the tenant's key. */
export const questionFingerprint = (blind: (type: string, value: string) => string, text: string): string =>
  blind('question', wordsOf(text))

const place = (id: string) => ({ table: 'knowledge_outside', column: 'text', row: id })

/**
 * Has the next model learn to refuse these texts, which hold no personal data any more. @param cluster the group of
 * questions that they came from. @returns how many were new
 */
export async function learnOutside(ctx: InTx, texts: readonly string[], cluster: string | null): Promise<number> {
  if (texts.length === 0) return 0
  const keys = await ctx.services.keys.tenant(ctx.tx)
  const at = new Date(ctx.services.clock.now())
  const rows = texts.map((text) => {
    const id = uuidv7(ctx.services.clock)
    return {
      tenant_id: ctx.tenant,
      id,
      cluster_id: cluster,
      by: authorOf(ctx),
      at,
      text: keys.seal(place(id), text),
      fingerprint: questionFingerprint(keys.blind, text),
    }
  })
  const written = await ctx.tx.db
    .insertInto('knowledge_outside')
    .values(rows)
    .onConflict((conflict) => conflict.columns(['tenant_id', 'fingerprint']).doNothing())
    .returning('id')
    .execute()
  if (written.length > 0) await bumpRevision(ctx)
  return written.length
}

/** What is taken back is no longer learnt: one text, or all that came from a group. @returns how many there were */
export async function unlearnOutside(ctx: InTx, which: { id: string } | { cluster: string }): Promise<number> {
  const rows = ctx.tx.db.deleteFrom('knowledge_outside').where('tenant_id', '=', ctx.tenant)
  const gone = await ('id' in which ? rows.where('id', '=', which.id) : rows.where('cluster_id', '=', which.cluster))
    .returning('id')
    .execute()
  if (gone.length > 0) await bumpRevision(ctx)
  return gone.length
}

/** What came from the inbox in these words is no longer kept, nor learnt. @returns how many there were */
export async function forgetOutside(ctx: InTx, fingerprints: readonly string[]): Promise<number> {
  if (fingerprints.length === 0) return 0
  const gone = await ctx.tx.db
    .deleteFrom('knowledge_outside')
    .where('tenant_id', '=', ctx.tenant)
    .where('cluster_id', 'is not', null)
    .where('fingerprint', 'in', fingerprints)
    .returning('id')
    .execute()
  if (gone.length > 0) await bumpRevision(ctx)
  return gone.length
}

/** Those of the texts that are learnt to be refused. */
export async function outsideAmong(ctx: InTx, texts: readonly string[]): Promise<string[]> {
  if (texts.length === 0) return []
  const { blind } = await ctx.services.keys.tenant(ctx.tx)
  const prints = texts.map((text) => questionFingerprint(blind, text))
  const rows = await ctx.tx.db
    .selectFrom('knowledge_outside')
    .select('fingerprint')
    .where('tenant_id', '=', ctx.tenant)
    .where('fingerprint', 'in', prints)
    .execute()
  const refused = new Set(rows.map(({ fingerprint }) => fingerprint))
  return texts.filter((_, i) => refused.has(prints[i] ?? ''))
}

/** Every text that is to be refused, the newest first. */
export async function readOutside(ctx: InTx) {
  const keys = await ctx.services.keys.tenant(ctx.tx)
  const rows = await ctx.tx.db
    .selectFrom('knowledge_outside')
    .selectAll()
    .where('tenant_id', '=', ctx.tenant)
    .orderBy('id', 'desc')
    .execute()
  return rows.map(({ id, text, by, at, cluster_id }) => ({
    id,
    text: keys.open(place(id), text),
    by,
    at: at.toISOString(),
    origin: cluster_id === null ? ('person' as const) : ('inbox' as const),
  }))
}

/** The same, for a model to learn. */
export const outsideTexts = (ctx: Context): Promise<string[]> =>
  inTransaction(ctx, async (inner) => (await readOutside(inner)).map(({ text }) => text))
