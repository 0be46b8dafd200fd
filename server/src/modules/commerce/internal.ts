import type { CommerceAnswer, CommercePort } from '@tandem/contract'
import { type Context, type InTx, inTransaction } from '../../kernel/context.ts'
import { egress } from '../../kernel/egress/post.ts'
import { fail } from '../../kernel/errors.ts'
import { openSecrets } from '../../kernel/secrets.ts'
import { shopKind } from './kinds.ts'
import { watched } from './watched.ts'

export const secretsPlace = (tenant: string) => ({ table: 'shops', row: tenant })

export const secretsOf = (ctx: InTx, sealed: string | null): Promise<Record<string, string>> =>
  openSecrets(ctx, secretsPlace(ctx.tenant), sealed)

export const findShop = (ctx: InTx) =>
  ctx.tx.db.selectFrom('shops').selectAll().where('tenant_id', '=', ctx.tenant).executeTakeFirst()

/** The tenant's shop. No transaction stays open while it is asked: a slow shop must not hold a connection. */
export async function portOf(ctx: Context): Promise<CommercePort> {
  return inTransaction(ctx, async (inner) => {
    const row =
      (await findShop(inner)) ??
      fail('unavailable', {
        problem: { zh: '还没有连接店铺，请到设置里连接', en: 'no shop is connected yet: connect one in the settings' },
      })
    const settings = { ...row.settings, ...(await secretsOf(inner, row.secrets)) }
    return watched(ctx, row.connected_at, shopKind(row.kind).connect(settings, egress(ctx.services.config.egressAllow)))
  })
}

/** The shop's answer, or its failure as ours; what a shop says beyond its codes stays in the log. */
export function unwrap<T>(ctx: Context, answer: CommerceAnswer<T>): T {
  if (answer.ok) return answer.value
  const { failure } = answer
  switch (failure.code) {
    case 'not_found':
      return fail('not_found')
    case 'not_allowed':
      return fail('not_allowed', { problem: failure.reason })
    case 'unavailable':
      ctx.services.log.warn({ problem: failure.problem }, 'the shop did not answer')
      return fail('unavailable', {
        problem: { zh: '店铺没有应答，请稍后再试', en: 'the shop gave no answer; please try again' },
      })
  }
}
