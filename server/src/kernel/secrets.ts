import type { InTx } from './context.ts'
import { HIDDEN } from './settings.ts'

/** The row whose column `secrets` holds them: what is sealed there opens nowhere else. */
export interface SecretsPlace {
  table: string
  row: string
}

const sealedAt = (place: SecretsPlace) => ({ ...place, column: 'secrets' })

/** Passwords and tokens of an outside service, by field, sealed with the tenant's key; null where there are none. */
export async function sealSecrets(ctx: InTx, place: SecretsPlace, secrets: Record<string, string>) {
  if (Object.keys(secrets).length === 0) return null
  return (await ctx.services.keys.tenant(ctx.tx)).seal(sealedAt(place), JSON.stringify(secrets))
}

export async function openSecrets(
  ctx: InTx,
  place: SecretsPlace,
  sealed: string | null,
): Promise<Record<string, string>> {
  return sealed ? JSON.parse((await ctx.services.keys.tenant(ctx.tx)).open(sealedAt(place), sealed)) : {}
}

/** Which fields are set, and nothing of what they hold: what leaves in place of secrets. */
export const hidden = (secrets: Record<string, string>): Record<string, string> =>
  Object.fromEntries(Object.keys(secrets).map((key) => [key, HIDDEN]))
