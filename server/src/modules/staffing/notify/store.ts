import type { Notifier, NotifyPort } from '@tandem/contract'
import type { Selectable } from 'kysely'
import { fail } from '../../../kernel/errors.ts'
import type { Database } from '../../../kernel/schema.ts'
import { HIDDEN } from '../../../kernel/settings.ts'
import type { InTx } from '../internal.ts'
import { notifierKind } from './kinds.ts'
import { poster } from './post.ts'

export type NotifierRow = Selectable<Database['staffing_notifiers']>

const secretsPlace = (notifier: string) => ({ table: 'staffing_notifiers', column: 'secrets', row: notifier })

export const listNotifiers = (ctx: InTx): Promise<NotifierRow[]> =>
  ctx.tx.db
    .selectFrom('staffing_notifiers')
    .selectAll()
    .where('tenant_id', '=', ctx.tenant)
    .orderBy('name')
    .orderBy('id')
    .execute()

/** @throws not_found */
export const findNotifier = async (ctx: InTx, id: string): Promise<NotifierRow> =>
  (await listNotifiers(ctx)).find((row) => row.id === id) ?? fail('not_found')

export async function sealSecrets(ctx: InTx, id: string, secrets: Record<string, string>): Promise<string | null> {
  if (Object.keys(secrets).length === 0) return null
  return (await ctx.services.keys.tenant(ctx.tx)).seal(secretsPlace(id), JSON.stringify(secrets))
}

export async function secretsOf(ctx: InTx, { id, secrets }: NotifierRow): Promise<Record<string, string>> {
  return secrets ? JSON.parse((await ctx.services.keys.tenant(ctx.tx)).open(secretsPlace(id), secrets)) : {}
}

/** As the contract shows one: secrets are hidden. */
export async function presentNotifier(ctx: InTx, row: NotifierRow): Promise<Notifier> {
  const hidden = Object.keys(await secretsOf(ctx, row)).map((key) => [key, HIDDEN] as const)
  const { id, kind, name, enabled, settings } = row
  return { id, kind, name, enabled, settings: { ...settings, ...Object.fromEntries(hidden) } }
}

/** The notifier, ready to send; addresses that a user named are reached through the guarded client only. */
export async function portOf(ctx: InTx, row: NotifierRow): Promise<NotifyPort> {
  const { config, clock } = ctx.services
  const outside = { post: poster(config.egressAllow), now: () => clock.now() }
  return notifierKind(row.kind).connect({ ...row.settings, ...(await secretsOf(ctx, row)) }, outside)
}
