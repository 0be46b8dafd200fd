import type { Language, Role } from '@tandem/contract'
import type { Services } from '../../kernel/context.ts'
import { fail } from '../../kernel/errors.ts'
import { uuidv7 } from '../../kernel/ids.ts'
import type { Tx } from '../../kernel/transaction.ts'
import { acrossTenants } from '../tenants/index.ts'
import { rememberPassword } from './passwords.ts'
import { holdsAllPowers } from './roles.ts'

/** @throws not_allowed when one person would hold all three powers of administration */
export function refuseAllPowers(roles: readonly Role[]): void {
  if (holdsAllPowers(roles))
    fail('not_allowed', {
      problem: {
        zh: '系统、安全、审计三项权限不能由一人同时持有',
        en: 'one person may not hold system, security and audit administration together',
      },
    })
}

export interface NewUser {
  login: string
  name: string
  language: Language
  /** From {@link hashAccepted} or a one-time password's. */
  hash: string
  mustChange: boolean
}

/** Writes a user of the installation who serves no tenant yet. @throws conflict when the login is taken */
export function insertUser(tx: Tx, services: Services, user: NewUser): Promise<string> {
  const id = uuidv7(services.clock)
  const at = new Date(services.clock.now())
  return acrossTenants(tx, async (all) => {
    const written = await all.db
      .insertInto('users')
      .values({
        id,
        login: user.login,
        name: user.name,
        language: user.language,
        password_hash: user.hash,
        password_at: at,
        must_change: user.mustChange,
        created_at: at,
      })
      .onConflict((conflict) => conflict.column('login').doNothing())
      .executeTakeFirst()
    if (written.numInsertedOrUpdatedRows !== 1n) fail('in_use', { what: { zh: '这个账号', en: 'This login' } })
    await rememberPassword(all, services, id, user.hash)
    return id
  })
}

/** Lets a user serve the transaction's tenant and announces it. @throws conflict when the user does already */
export async function insertMembership(
  tx: Tx,
  services: Services,
  user: string,
  roles: readonly Role[],
): Promise<void> {
  refuseAllPowers(roles)
  const written = await tx.db
    .insertInto('memberships')
    .values({
      tenant_id: tx.tenant,
      user_id: user,
      roles: [...new Set(roles)],
      created_at: new Date(services.clock.now()),
    })
    .onConflict((conflict) => conflict.doNothing())
    .executeTakeFirst()
  if (written.numInsertedOrUpdatedRows !== 1n) fail('in_use', { what: { zh: '这个账号', en: 'This login' } })
  tx.emit('user.created', user, { user })
}
