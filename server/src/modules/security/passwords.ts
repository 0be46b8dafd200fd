import type { Services } from '../../kernel/context.ts'
import { fail } from '../../kernel/errors.ts'
import type { Tx } from '../../kernel/transaction.ts'
import { hashPassword, verifyPassword } from './password-hash.ts'
import { problemOfPassword, REMEMBERED } from './password-policy.ts'

/** Hashes a password that the policy takes. @throws weak_password */
export function hashAccepted(password: string, context: readonly string[]): Promise<string> {
  const problem = problemOfPassword(password, context)
  if (problem) fail('weak_password', { problem })
  return hashPassword(password)
}

/** @throws weak_password when the password is one of the user's last five */
export async function refuseReused(password: string, history: readonly string[]): Promise<void> {
  // One after the other: a burst of parallel derivations would hold up everybody's sign-in.
  for (const hash of history)
    if (await verifyPassword(password, hash))
      fail('weak_password', { problem: { zh: `最近 ${REMEMBERED} 次用过`, en: `one of your last ${REMEMBERED}` } })
}

/** The hashes of the user's last passwords, the current one among them. */
export async function passwordHistory(tx: Tx, user: string): Promise<string[]> {
  const query = tx.db.selectFrom('password_history').select('hash').where('user_id', '=', user)
  return (await query.orderBy('at', 'desc').limit(REMEMBERED).execute()).map((row) => row.hash)
}

export async function rememberPassword(tx: Tx, services: Services, user: string, hash: string): Promise<void> {
  const at = new Date(services.clock.now())
  await tx.db
    .insertInto('password_history')
    .values({ user_id: user, at, hash })
    .onConflict((conflict) => conflict.doNothing())
    .execute()
}
