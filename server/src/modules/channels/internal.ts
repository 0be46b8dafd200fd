import type { Channel } from '@tandem/contract'
import type { Selectable } from 'kysely'
import type { InTx } from '../../kernel/context.ts'
import { fail } from '../../kernel/errors.ts'
import type { Database } from '../../kernel/schema.ts'
import { hidden, openSecrets } from '../../kernel/secrets.ts'

export type ChannelRow = Selectable<Database['channels']>

export const secretsPlace = (channel: string) => ({ table: 'channels', row: channel })

export async function channelRow(ctx: InTx, id: string): Promise<ChannelRow> {
  const row = await ctx.tx.db
    .selectFrom('channels')
    .selectAll()
    .where('tenant_id', '=', ctx.tenant)
    .where('id', '=', id)
    .where('removed_at', 'is', null)
    .executeTakeFirst()
  return row ?? fail('not_found')
}

export const secretsOf = (ctx: InTx, row: ChannelRow): Promise<Record<string, string>> =>
  openSecrets(ctx, secretsPlace(row.id), row.secrets)

export async function present(ctx: InTx, row: ChannelRow): Promise<Channel> {
  return {
    id: row.id,
    kind: row.kind,
    name: row.name,
    key: row.key,
    enabled: row.enabled,
    settings: { ...row.settings, ...hidden(await secretsOf(ctx, row)) },
    createdAt: row.created_at.toISOString(),
  }
}

export function announceChange(ctx: InTx): void {
  ctx.tx.afterCommit(() => ctx.services.bus.publish(`tenant.${ctx.tenant}`, { op: 'changed', what: 'channels' }))
}
