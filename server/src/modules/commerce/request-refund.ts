import { auditRow } from '../../kernel/audit-row.ts'
import { appendVerb } from '../../kernel/verb.ts'
import { portOf, unwrap } from './internal.ts'
import { guardOrder } from './ownership.ts'

/** Audited before and after: a refund that the shop took although our answer got lost must be found again. */
export const requestRefund = appendVerb({
  name: 'commerce.requestRefund',
  summary: 'Files a refund request at the shop; the same request id files one',
  scope: 'commerce:write',
  effect: 'write',
  destructive: true,
  async append(ctx, { conversation, ...request }) {
    const record = (result: 'ok' | 'failed', detail: Record<string, unknown>) =>
      ctx.services.transactions.run(ctx.tenant, async (tx) => {
        tx.audit(auditRow(ctx, 'commerce.requestRefund', result, request.requestId, detail))
      })
    const port = await portOf(ctx)
    await guardOrder(ctx, conversation, unwrap(ctx, await port.order(request.order)))
    await record('ok', { stage: 'asked' })
    const answer = await port.requestRefund(request)
    await record(answer.ok ? 'ok' : 'failed', { stage: 'answered', code: answer.ok ? 'filed' : answer.failure.code })
    return unwrap(ctx, answer)
  },
})
