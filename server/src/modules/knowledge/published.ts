import type { Localized, PackManifest, Published } from '@tandem/contract'
import { spoken } from '@tandem/contract/flows/spoken.ts'
import { type Context, type InTx, inTransaction } from '../../kernel/context.ts'
import { findTenant } from '../tenants/index.ts'
import { readContent, readItems } from './readable.ts'

/** Runs in the caller's transaction, or in one of its own. */
const joined = <T>(ctx: Context, work: (ctx: InTx) => Promise<T>): Promise<T> =>
  ctx.tx ? work({ ...ctx, tx: ctx.tx }) : inTransaction(ctx, work)

/** Everything the assistant answers from, as one consistent state: the rows and the revision that they belong to. */
export const published = (ctx: Context): Promise<Published> =>
  joined(ctx, async (inner) => {
    const { tx, tenant } = inner
    // Every publication ends by counting itself in this row: while we hold it, none of them can commit.
    const state = await tx.db
      .selectFrom('knowledge_state')
      .select('revision')
      .where('tenant_id', '=', tenant)
      .forShare()
      .executeTakeFirst()
    const items = await tx.db
      .selectFrom('knowledge_items')
      .select(['kind', 'key', 'version', 'content'])
      .where('tenant_id', '=', tenant)
      .where('version', '>', 0)
      .where('retired_at', 'is', null)
      .orderBy('key')
      .execute()
    const { language } = await findTenant(tx.db, tenant)
    return {
      revision: state?.revision ?? 0,
      language,
      intents: readItems(inner, 'intent', items).map(({ key, content }) => ({ key, content })),
      articles: readItems(inner, 'article', items).map(({ key, version, content }) => {
        const { title, body, validUntil, forms } = content
        return { key, title, body, version, validUntil, ...(forms && { forms }) }
      }),
      flows: readItems(inner, 'flow', items).map(({ key, version, content }) => ({
        ...spoken(content),
        id: key,
        version,
      })),
    }
  })

/** The manifest of the pack that the tenant began with: greeting, starters, skills, service levels. */
export const packOf = (ctx: Context): Promise<PackManifest | null> =>
  joined(ctx, async ({ tx, tenant }) => {
    const row = await tx.db
      .selectFrom('knowledge_state')
      .select('manifest')
      .where('tenant_id', '=', tenant)
      .executeTakeFirst()
    return row?.manifest ?? null
  })

const GREETING: Localized = {
  zh: '您好，我是智能客服（AI）。请直接说出您的问题；需要真人时，说“转人工”即可。',
  en: 'Hello, I am an AI assistant. Please tell me your question; say "human agent" to reach a person.',
}

/** What the assistant says first. */
export const greeting = async (ctx: Context): Promise<Localized> => (await packOf(ctx))?.greeting ?? GREETING

/** What the chat shows before the first word: the greeting, and the starters of the pack as questions. */
export const chatContent = (ctx: Context): Promise<{ greeting: Localized; starters: Localized[] }> =>
  joined(ctx, async (inner) => {
    const pack = await packOf(inner)
    const titles = await intentTitles(inner, pack?.starters ?? [])
    return {
      greeting: pack?.greeting ?? GREETING,
      starters: (pack?.starters ?? []).flatMap((key) => titles.get(key) ?? []),
    }
  })

/** The titles of published intents, by key. */
export const intentTitles = (ctx: Context, keys: readonly string[]): Promise<Map<string, Localized>> =>
  joined(ctx, async ({ tx, tenant }) => {
    if (keys.length === 0) return new Map()
    const rows = await tx.db
      .selectFrom('knowledge_items')
      .select(['key', 'content'])
      .where('tenant_id', '=', tenant)
      .where('kind', '=', 'intent')
      .where('key', 'in', keys)
      .where('version', '>', 0)
      .where('retired_at', 'is', null)
      .execute()
    return new Map(
      rows.flatMap(({ key, content }) => {
        const read = readContent('intent', content)
        return read ? [[key, read.title]] : []
      }),
    )
  })
