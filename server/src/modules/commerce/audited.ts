import type { CommerceAnswer, CommercePort } from '@tandem/contract'
import { auditRow } from '../../kernel/audit-row.ts'
import type { Context } from '../../kernel/context.ts'
import { portOf, unwrap } from './internal.ts'
import { guardOrder } from './ownership.ts'

interface Wish {
  order: string
  requestId: string
  conversation?: string | undefined
}

/**
 * Asks the shop for something that cannot be undone, for an order that the customer may speak of. Audited before and
 * after: what the shop did although its answer got lost must be found again.
 */
export async function askAudited<T>(
  ctx: Context,
  action: 'commerce.requestRefund' | 'commerce.cancelOrder',
  { order, requestId, conversation }: Wish,
  ask: (port: CommercePort) => Promise<CommerceAnswer<T>>,
): Promise<T> {
  const record = (result: 'ok' | 'failed', detail: Record<string, unknown>) =>
    ctx.services.transactions.run(ctx.tenant, async (tx) => {
      tx.audit(auditRow(ctx, action, result, requestId, detail))
    })
  const port = await portOf(ctx)
  await guardOrder(ctx, conversation, unwrap(ctx, await port.order(order)))
  await record('ok', { stage: 'asked' })
  const answer = await ask(port)
  await record(answer.ok ? 'ok' : 'failed', { stage: 'answered', code: answer.ok ? 'filed' : answer.failure.code })
  return unwrap(ctx, answer)
}
