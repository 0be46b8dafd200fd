import { createHash, randomBytes } from 'node:crypto'
import type { Services } from '../../kernel/context.ts'
import { fail } from '../../kernel/errors.ts'
import { INSTALLATION } from '../../kernel/ids.ts'
import type { Tx } from '../../kernel/transaction.ts'
import { acrossTenants } from './within.ts'

const hashOf = (token: string) => createHash('sha256').update(token).digest()

/** Whether the installation has no tenant yet. */
export const setupNeeded = (tx: Tx): Promise<boolean> =>
  acrossTenants(tx, async ({ db }) => !(await db.selectFrom('tenants').select('tenant_id').limit(1).executeTakeFirst()))

/**
 * A fresh token (256 bits) for the setup page while setup is needed, otherwise null. Only its hash is stored, so each
 * start makes a new one and the one printed before no longer works.
 */
export function ensureSetupToken({ transactions, clock }: Services): Promise<string | null> {
  return transactions.run(INSTALLATION, async (tx) => {
    await tx.db.deleteFrom('setup_tokens').execute()
    if (!(await setupNeeded(tx))) return null
    const token = randomBytes(32).toString('base64url')
    await tx.db
      .insertInto('setup_tokens')
      .values({ hash: hashOf(token), at: new Date(clock.now()) })
      .execute()
    return token
  })
}

export async function isSetupToken(tx: Tx, token: string): Promise<boolean> {
  const query = tx.db.selectFrom('setup_tokens').select('at').where('hash', '=', hashOf(token))
  return (await query.executeTakeFirst()) !== undefined
}

/** Takes the token; of two that come at once the second waits and finds it gone. @throws expired */
export async function redeemSetupToken(tx: Tx, token: string): Promise<void> {
  const taken = await tx.db.deleteFrom('setup_tokens').where('hash', '=', hashOf(token)).executeTakeFirst()
  if (taken.numDeletedRows !== 1n || !(await setupNeeded(tx))) fail('expired')
}
