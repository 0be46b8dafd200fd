import type { ModelPort } from '@tandem/contract'
import type { Selectable } from 'kysely'
import type { Context } from '../../kernel/context.ts'
import type { Database } from '../../kernel/schema.ts'
import type { Tx } from '../../kernel/transaction.ts'

export type InTx = Context & { tx: Tx }

const secretsPlace = (port: ModelPort) => ({ table: 'model_connections', column: 'secrets', row: port })

export const findConnection = (
  ctx: InTx,
  port: ModelPort,
): Promise<Selectable<Database['model_connections']> | undefined> =>
  ctx.tx.db
    .selectFrom('model_connections')
    .selectAll()
    .where('tenant_id', '=', ctx.tenant)
    .where('port', '=', port)
    .executeTakeFirst()

export const sealSecrets = async (
  ctx: InTx,
  port: ModelPort,
  secrets: Record<string, string>,
): Promise<string | null> =>
  Object.keys(secrets).length === 0
    ? null
    : (await ctx.services.keys.tenant(ctx.tx)).seal(secretsPlace(port), JSON.stringify(secrets))

export async function secretsOf(ctx: InTx, port: ModelPort, sealed: string | null): Promise<Record<string, string>> {
  return sealed ? JSON.parse((await ctx.services.keys.tenant(ctx.tx)).open(secretsPlace(port), sealed)) : {}
}

/** Whether the tenant has connected something at this port. */
export const isConnected = async (ctx: InTx, port: ModelPort): Promise<boolean> =>
  (await findConnection(ctx, port)) !== undefined
