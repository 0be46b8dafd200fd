import type { Channel } from '@tandem/contract'
import type { Selectable } from 'kysely'
import type { Context } from '../../kernel/context.ts'
import { fail } from '../../kernel/errors.ts'
import type { Database } from '../../kernel/schema.ts'
import { HIDDEN } from '../../kernel/settings.ts'
import type { Tx } from '../../kernel/transaction.ts'

export type InTx = Context & { tx: Tx }
export type ChannelRow = Selectable<Database['channels']>

const secretsPlace = (channel: string) => ({ table: 'channels', column: 'secrets', row: channel })

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

export async function secretsOf(ctx: InTx, row: ChannelRow): Promise<Record<string, string>> {
  if (!row.secrets) return {}
  return JSON.parse((await ctx.services.keys.tenant(ctx.tx)).open(secretsPlace(row.id), row.secrets))
}

export async function sealSecrets(ctx: InTx, id: string, secrets: Record<string, string>): Promise<string | null> {
  if (Object.keys(secrets).length === 0) return null
  return (await ctx.services.keys.tenant(ctx.tx)).seal(secretsPlace(id), JSON.stringify(secrets))
}

export async function present(ctx: InTx, row: ChannelRow): Promise<Channel> {
  const hidden = Object.fromEntries(Object.keys(await secretsOf(ctx, row)).map((key) => [key, HIDDEN]))
  return {
    id: row.id,
    kind: row.kind,
    name: row.name,
    key: row.key,
    enabled: row.enabled,
    settings: { ...row.settings, ...hidden },
    createdAt: row.created_at.toISOString(),
  }
}

export function announceChange(ctx: InTx): void {
  ctx.tx.afterCommit(() => ctx.services.bus.publish(`tenant.${ctx.tenant}`, { op: 'changed', what: 'channels' }))
}
