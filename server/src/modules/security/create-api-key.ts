import { keyScopes, type Scope } from '@tandem/contract'
import { fail } from '../../kernel/errors.ts'
import { verb } from '../../kernel/verb.ts'
import { formatKey, toApiKey } from './api-key.ts'
import { hashToken, newToken } from './sessions.ts'

const DAY_MS = 24 * 3_600_000

export const createApiKey = verb({
  name: 'security.createApiKey',
  summary: 'Make an API key; its secret is shown this once',
  scope: 'key:write',
  effect: 'write',
  async run(ctx, { name, scopes, expiresInDays }) {
    const allowed: ReadonlySet<Scope> = new Set(keyScopes)
    const refused = scopes.find((scope) => !allowed.has(scope))
    if (refused) fail('not_allowed', { problem: refused })
    const secret = newToken()
    const now = ctx.now()
    const row = {
      tenant_id: ctx.tenant,
      id: ctx.id(),
      name,
      hash: hashToken(secret),
      scopes: [...new Set(scopes)],
      created_at: now,
      expires_at: expiresInDays ? new Date(now.getTime() + expiresInDays * DAY_MS) : null,
      last_used_at: null,
    }
    await ctx.db.insertInto('api_keys').values(row).execute()
    ctx.note(row.id, { scopes: row.scopes })
    return { key: toApiKey(row), secret: formatKey(row.id, secret) }
  },
})
