import { createHash, randomBytes } from 'node:crypto'
import type { Context, Services } from '../../kernel/context.ts'
import { type DeadlineKind, setDeadline } from '../../kernel/deadlines.ts'
import { uuidv7 } from '../../kernel/ids.ts'
import type { Tx } from '../../kernel/transaction.ts'
import { sessionEnd } from './rules.ts'

export const hashToken = (token: string): Buffer => createHash('sha256').update(token).digest()

/** 256 random bits; the database holds their hash only. */
export const newToken = (): string => randomBytes(32).toString('base64url')

/** What sockets of a session listen to: a message means that it is over. */
export const sessionSubject = (session: string): string => `session.${session}`

/** Begins a session of the user at the tenant and hands its token to the surface after the commit. */
export async function openSession(ctx: Context, tx: Tx, of: { user: string; tenant: string }): Promise<string> {
  const { services } = ctx
  const token = newToken()
  const at = new Date(services.clock.now())
  const id = uuidv7(services.clock)
  await tx.db
    .insertInto('sessions')
    .values({
      id,
      token_hash: hashToken(token),
      user_id: of.user,
      tenant_id: of.tenant,
      created_at: at,
      seen_at: at,
    })
    .execute()
  await watch(tx, services, { id, created_at: at, seen_at: at })
  tx.afterCommit(() => ctx.onSession?.(token))
  return id
}

/** Ends sessions and tells their sockets after the commit. Answers how many there were. */
export async function endSessions(
  tx: Tx,
  services: Services,
  which: { session: string } | { user: string; tenant?: string },
): Promise<number> {
  let query = tx.db.deleteFrom('sessions')
  if ('session' in which) query = query.where('id', '=', which.session)
  else {
    query = query.where('user_id', '=', which.user)
    if (which.tenant) query = query.where('tenant_id', '=', which.tenant)
  }
  const ended = await query.returning('id').execute()
  tx.afterCommit(() => {
    for (const { id } of ended) services.bus.publish(sessionSubject(id), null)
  })
  return ended.length
}

const watch = (tx: Tx, services: Services, session: { id: string; created_at: Date; seen_at: Date }) =>
  setDeadline(tx, services, { kind: sessionDeadline.kind, key: session.id, dueAt: new Date(sessionEnd(session)) })

/** Ends a session on time even when nobody asks, so that its sockets close; one that was used meanwhile goes on. */
export const sessionDeadline: DeadlineKind = {
  kind: 'security.session',
  async run({ tx, services }, key) {
    // The time first: a session that is used while we look must not be held against a later one.
    const now = services.clock.now()
    const session = await tx.db.selectFrom('sessions').selectAll().where('id', '=', key).forUpdate().executeTakeFirst()
    if (!session) return
    if (sessionEnd(session) <= now) await endSessions(tx, services, { session: key })
    else await watch(tx, services, session)
  },
}
