import type { Notifier, NotifyPort } from '@tandem/contract'
import type { Selectable } from 'kysely'
import type { InTx } from '../../../kernel/context.ts'
import { fail } from '../../../kernel/errors.ts'
import type { Database } from '../../../kernel/schema.ts'
import { hidden, openSecrets } from '../../../kernel/secrets.ts'
import { notifierKind } from './kinds.ts'
import { poster } from './post.ts'

export type NotifierRow = Selectable<Database['staffing_notifiers']>

export const secretsPlace = (notifier: string) => ({ table: 'staffing_notifiers', row: notifier })

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

export const secretsOf = (ctx: InTx, { id, secrets }: NotifierRow): Promise<Record<string, string>> =>
  openSecrets(ctx, secretsPlace(id), secrets)

/** As the contract shows one: secrets are hidden. */
export async function presentNotifier(ctx: InTx, row: NotifierRow): Promise<Notifier> {
  const { id, kind, name, enabled, settings } = row
  return { id, kind, name, enabled, settings: { ...settings, ...hidden(await secretsOf(ctx, row)) } }
}

/** The notifier, ready to send; addresses that a user named are reached through the guarded client only. */
export async function portOf(ctx: InTx, row: NotifierRow): Promise<NotifyPort> {
  const { config, clock } = ctx.services
  const outside = { post: poster(config.egressAllow), now: () => clock.now() }
  return notifierKind(row.kind).connect({ ...row.settings, ...(await secretsOf(ctx, row)) }, outside)
}
