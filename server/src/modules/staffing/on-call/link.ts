import { timingSafeEqual } from 'node:crypto'
import { system } from '../../../kernel/actor.ts'
import type { Context, InTx } from '../../../kernel/context.ts'
import { fail } from '../../../kernel/errors.ts'
import { type CallRow, lockCall } from './calls.ts'

const BYTES = 16
const PURPOSE = 'staffing-call'

const toBytes = (id: string): Buffer => Buffer.from(id.replaceAll('-', ''), 'hex')
const toId = (bytes: Buffer): string =>
  bytes.toString('hex').replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, '$1-$2-$3-$4-$5')

/**
 * The link that answers one call and can do nothing else: tenant and call, signed with the tenant's key. It is spent
 * with the answer, and void once the time to answer is over.
 */
export async function linkOf(ctx: InTx, call: string): Promise<string> {
  const { publicUrl, host, port } = ctx.services.config
  const named = Buffer.concat([toBytes(ctx.tenant), toBytes(call)]).toString('base64url')
  const signature = (await ctx.services.keys.tenant(ctx.tx)).blind(PURPOSE, call)
  return `${publicUrl ?? `http://${host}:${port}`}/on-call/${named}.${signature}`
}

/** Runs `work` with the call that a link's token names, for its tenant. @throws expired for any other token */
export function withLink<T>(ctx: Context, token: string, work: (ctx: InTx, call: CallRow) => Promise<T>): Promise<T> {
  const [named = '', signature = ''] = token.split('.')
  const bytes = Buffer.from(named, 'base64url')
  if (bytes.length !== 2 * BYTES) return fail('expired')
  const [tenant, call] = [toId(bytes.subarray(0, BYTES)), toId(bytes.subarray(BYTES))]
  return ctx.services.transactions.run(tenant, async (tx) => {
    const inner = { ...ctx, tx, tenant, actor: system('call link') }
    const known = await tx.db
      .selectFrom('tenants')
      .select('tenant_id')
      .where('tenant_id', '=', tenant)
      .executeTakeFirst()
    if (!known) return fail('expired')
    const wanted = Buffer.from((await ctx.services.keys.tenant(tx)).blind(PURPOSE, call))
    const given = Buffer.from(signature)
    if (given.length !== wanted.length || !timingSafeEqual(given, wanted)) return fail('expired')
    return work(inner, await lockCall(inner, call))
  })
}
