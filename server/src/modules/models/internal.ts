import type { ModelPort } from '@tandem/contract'
import type { Selectable } from 'kysely'
import type { InTx } from '../../kernel/context.ts'
import type { Database } from '../../kernel/schema.ts'
import { openSecrets } from '../../kernel/secrets.ts'

export const secretsPlace = (port: ModelPort) => ({ table: 'model_connections', row: port })

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

export const secretsOf = (ctx: InTx, port: ModelPort, sealed: string | null): Promise<Record<string, string>> =>
  openSecrets(ctx, secretsPlace(port), sealed)

/** Whether the tenant has connected something at this port. */
export const isConnected = async (ctx: InTx, port: ModelPort): Promise<boolean> =>
  (await findConnection(ctx, port)) !== undefined
