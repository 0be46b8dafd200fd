import { type Invitation, type Invited, Role } from '@tandem/contract'
import { type Selectable, sql } from 'kysely'
import type { Services } from '../../../kernel/context.ts'
import { fail } from '../../../kernel/errors.ts'
import { uuidv7 } from '../../../kernel/ids.ts'
import type { Database } from '../../../kernel/schema.ts'
import type { Tx } from '../../../kernel/transaction.ts'
import { acrossTenants, runsInstallation } from '../../tenants/index.ts'
import { refuseAllPowers } from '../add-user.ts'
import { hashToken, newToken } from '../sessions.ts'
import { INVITATION_MS, stateOf } from './rules.ts'

export type InvitationRow = Selectable<Database['invitations']>

interface Wish {
  login: string
  name: string
  roles: readonly Role[]
  /** The user who asks. */
  by: string
}

/**
 * Invites somebody to the transaction's tenant.
 * @throws in_use the login has an account already
 * @throws conflict the login is invited already
 */
export async function insertInvitation(tx: Tx, services: Services, wish: Wish): Promise<Invited> {
  refuseAllPowers(wish.roles)
  const { login, name } = wish
  await refuseTaken(tx, login)
  const now = services.clock.now()
  const token = newToken()
  const row = await tx.db
    .insertInto('invitations')
    .values({
      tenant_id: tx.tenant,
      id: uuidv7(services.clock),
      hash: hashToken(token),
      login,
      name,
      roles: [...new Set(wish.roles)],
      invited_by: wish.by,
      created_at: new Date(now),
      expires_at: new Date(now + INVITATION_MS),
    })
    .onConflict((conflict) =>
      conflict.columns(['tenant_id', 'login']).where('used_at', 'is', null).where('revoked_at', 'is', null).doNothing(),
    )
    .returningAll()
    .executeTakeFirst()
  if (!row)
    return fail('conflict', {
      problem: {
        zh: '这个账号已经邀请过，可在列表里换新链接',
        en: 'this login has been invited already; renew its link in the list',
      },
    })
  return { invitation: await toInvitation(tx, row, now), token }
}

/** A link that could only fail is not given out. */
async function refuseTaken(tx: Tx, login: string): Promise<void> {
  const taken = await acrossTenants(tx, ({ db }) =>
    db.selectFrom('users').select('id').where('login', '=', login).executeTakeFirst(),
  )
  if (taken) fail('in_use', { what: { zh: '这个账号', en: 'This login' } })
}

/** An invitation of the tenant that can still be acted on, locked. @throws not_found, over */
export async function waitingOrThrow(tx: Tx, id: string): Promise<InvitationRow> {
  const query = tx.db.selectFrom('invitations').selectAll().where('tenant_id', '=', tx.tenant).where('id', '=', id)
  const row = (await query.forUpdate().executeTakeFirst()) ?? fail('not_found')
  return row.used_at === null && row.revoked_at === null ? row : fail('over')
}

/** The invitation of a link, wherever; for a transaction of the installation. */
export const findByToken = (tx: Tx, token: string): Promise<InvitationRow | undefined> =>
  tx.db.selectFrom('invitations').selectAll().where('hash', '=', hashToken(token)).executeTakeFirst()

const revokeWaiting = (tx: Tx, services: Services) =>
  tx.db
    .updateTable('invitations')
    .set({ revoked_at: new Date(services.clock.now()) })
    .where('used_at', 'is', null)
    .where('revoked_at', 'is', null)

/** Whoever may invite no more leaves no open links behind; of the house, none at its clients either. */
export async function revokeInvitationsBy(tx: Tx, services: Services, user: string): Promise<void> {
  await revokeWaiting(tx, services).where('tenant_id', '=', tx.tenant).where('invited_by', '=', user).execute()
  await acrossTenants(tx, async (all) => {
    if (!(await runsInstallation(all, tx.tenant))) return
    await revokeWaiting(all, services).where('invited_by', '=', user).execute()
  })
}

/** A client waits for one first administrator at a time. */
export async function revokeAdministrators(tx: Tx, services: Services): Promise<void> {
  const waiting = revokeWaiting(tx, services).where('tenant_id', '=', tx.tenant)
  await waiting.where(sql<boolean>`'security_administrator' = any(roles)`).execute()
}

export async function toInvitation(tx: Tx, row: InvitationRow, now: number): Promise<Invitation> {
  const by = await tx.db.selectFrom('users').select('name').where('id', '=', row.invited_by).executeTakeFirst()
  return {
    id: row.id,
    login: row.login,
    name: row.name,
    roles: Role.array().parse(row.roles),
    by: by?.name ?? null,
    createdAt: row.created_at.toISOString(),
    expiresAt: row.expires_at.toISOString(),
    state: stateOf(row, now) === 'open' ? 'open' : 'expired',
  }
}
