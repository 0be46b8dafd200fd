import { generateSecret, generateURI, verifySync } from 'otplib'
import type { Services } from '../../kernel/context.ts'
import type { Tx } from '../../kernel/transaction.ts'
import { acrossTenants } from '../tenants/index.ts'

/** TOTP (RFC 6238): SHA-1, six digits, 30 s; a neighbouring step is taken too, since clocks differ. */
const TOLERANCE_SECONDS = 30

export const newTotp = (login: string) => {
  const secret = generateSecret()
  return { secret, uri: generateURI({ issuer: 'Tandem', label: login, secret }) }
}

/** The time step of a right code that is later than `after`, otherwise null. */
export function checkTotp(secret: string, code: string, now: number, after: number | null): number | null {
  const epoch = Math.floor(now / 1000)
  const result = verifySync({ secret, token: code, epoch, epochTolerance: TOLERANCE_SECONDS })
  if (!result.valid || !('timeStep' in result)) return null
  return after === null || result.timeStep > after ? result.timeStep : null
}

/** A user's secret under the installation's key: users belong to no single tenant. */
export const totpSeal = (services: Services, tx: Tx) =>
  acrossTenants(tx, async (inner) => {
    const keys = await services.keys.tenant(inner)
    const place = (user: string) => ({ table: 'users', column: 'totp_secret', row: user })
    return {
      seal: (user: string, secret: string) => keys.seal(place(user), secret),
      open: (user: string, sealed: string) => keys.open(place(user), sealed),
    }
  })

/** Checks a code and uses it up: of two requests with the same code one is right. */
export async function takeTotp(
  services: Services,
  tx: Tx,
  user: { id: string; sealed: string; step: number | null },
  code: string,
): Promise<boolean> {
  const { open } = await totpSeal(services, tx)
  const step = checkTotp(open(user.id, user.sealed), code, services.clock.now(), user.step)
  if (step === null) return false
  const taken = await tx.db
    .updateTable('users')
    .set({ totp_step: step })
    .where('id', '=', user.id)
    .where((of) => of.or([of('totp_step', 'is', null), of('totp_step', '<', step)]))
    .executeTakeFirst()
  return taken.numUpdatedRows === 1n
}
