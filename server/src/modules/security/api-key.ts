import { timingSafeEqual } from 'node:crypto'
import { type ApiKey, type Language, Scope } from '@tandem/contract'
import type { Selectable } from 'kysely'
import type { z } from 'zod'
import type { Actor } from '../../kernel/actor.ts'
import type { Services } from '../../kernel/context.ts'
import { INSTALLATION } from '../../kernel/ids.ts'
import type { Database } from '../../kernel/schema.ts'
import { findTenant } from '../tenants/index.ts'
import { hashToken } from './sessions.ts'

type Row = Selectable<Database['api_keys']>

const TOUCH_MS = 60_000
const FORM = /^pk_([0-9a-f]{8})([0-9a-f]{4})([0-9a-f]{4})([0-9a-f]{4})([0-9a-f]{12})_([\w-]{43})$/

/** `pk_<id>_<secret>`: the id finds the row, the secret is compared with its hash. */
export const formatKey = (id: string, secret: string): string => `pk_${id.replaceAll('-', '')}_${secret}`

export const toApiKey = (row: Row): z.infer<typeof ApiKey> => ({
  id: row.id,
  name: row.name,
  scopes: Scope.array().parse(row.scopes),
  createdAt: row.created_at.toISOString(),
  expiresAt: row.expires_at?.toISOString() ?? null,
  lastUsedAt: row.last_used_at?.toISOString() ?? null,
})

/** Whom an API key stands for; null when it is malformed, unknown, revoked, wrong or expired. */
export async function resolveApiKey(
  services: Services,
  key: string,
): Promise<{ actor: Extract<Actor, { kind: 'apiKey' }>; tenant: string; language: Language } | null> {
  const form = FORM.exec(key)
  if (!form) return null
  const id = form.slice(1, 6).join('-')
  return services.transactions.run(INSTALLATION, async ({ db }) => {
    const now = services.clock.now()
    const row = await db.selectFrom('api_keys').selectAll().where('id', '=', id).executeTakeFirst()
    if (!row || !timingSafeEqual(hashToken(form[6] ?? ''), row.hash)) return null
    if (row.expires_at && row.expires_at.getTime() <= now) return null
    if (!row.last_used_at || now - row.last_used_at.getTime() >= TOUCH_MS)
      await db
        .updateTable('api_keys')
        .set({ last_used_at: new Date(now) })
        .where('id', '=', id)
        .execute()
    const { language } = await findTenant(db, row.tenant_id)
    const scopes = new Set(Scope.array().parse(row.scopes))
    return { actor: { kind: 'apiKey', id, name: row.name, scopes }, tenant: row.tenant_id, language }
  })
}
