import type { Selectable } from 'kysely'
import type { Services } from '../../kernel/context.ts'
import { INSTALLATION } from '../../kernel/ids.ts'
import type { Database } from '../../kernel/schema.ts'
import type { Tx } from '../../kernel/transaction.ts'
import { type Identity, loadAgent } from './agent.ts'
import { sessionEnd } from './rules.ts'
import { hashToken } from './sessions.ts'

/** A session's last use is written down at most this often. */
const TOUCH_MS = 60_000

/**
 * The user behind a session token, calling from an address; null when it is unknown, over, or its user no longer serves
 * the tenant.
 */
export function resolveSession(services: Services, token: string, ip: string | null): Promise<Identity | null> {
  return services.transactions.run(INSTALLATION, async (tx) => {
    const query = tx.db.selectFrom('sessions').selectAll()
    return identify(services, tx, await query.where('token_hash', '=', hashToken(token)).executeTakeFirst(), ip)
  })
}

/** The user behind a socket ticket, once: the ticket is used up. */
export function redeemTicket(services: Services, ticket: string, ip: string | null): Promise<Identity | null> {
  return services.transactions.run(INSTALLATION, async (tx) => {
    const taken = await tx.db
      .deleteFrom('socket_tickets')
      .where('hash', '=', hashToken(ticket))
      .returning(['session_id', 'expires_at'])
      .executeTakeFirst()
    if (!taken || taken.expires_at.getTime() <= services.clock.now()) return null
    const query = tx.db.selectFrom('sessions').selectAll()
    return identify(services, tx, await query.where('id', '=', taken.session_id).executeTakeFirst(), ip)
  })
}

async function identify(
  services: Services,
  tx: Tx,
  session: Selectable<Database['sessions']> | undefined,
  ip: string | null,
) {
  const now = services.clock.now()
  if (!session || sessionEnd(session) <= now) return null
  const of = { user: session.user_id, tenant: session.tenant_id, session: session.id, ip }
  const identity = await loadAgent(tx, of, now)
  if (identity && now - session.seen_at.getTime() >= TOUCH_MS) await touch(tx, of, new Date(now))
  return identity
}

async function touch(tx: Tx, of: { user: string; session: string }, at: Date): Promise<void> {
  await tx.db.updateTable('sessions').set({ seen_at: at }).where('id', '=', of.session).execute()
  await tx.db.updateTable('users').set({ last_seen_at: at }).where('id', '=', of.user).execute()
}
