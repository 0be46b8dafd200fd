import { fail } from '../../../kernel/errors.ts'
import { verb } from '../../../kernel/verb.ts'
import { customerRow } from '../internal.ts'
import { allHoldings, personOf } from './holdings.ts'

export const exportCopy = verb({
  name: 'customers.export',
  summary: 'A copy of everything that is held of a customer, to be given to that person',
  scope: 'customer:privacy',
  effect: 'read',
  audited: true,
  unmasked: 'the copy is for the person themself; the caller gave a reason and the act is audited',
  async run(ctx, { customer, reason }) {
    const row = await customerRow(ctx, customer)
    if (row.erased_at) return fail('not_found')
    const person = await personOf(ctx, row.id)
    const parts = []
    for (const { part, copy } of allHoldings()) parts.push({ part, rows: await copy(ctx, person) })
    ctx.note(row.id, { reason })
    return { customer: row.id, at: ctx.now().toISOString(), parts: parts.filter(({ rows }) => rows.length > 0) }
  },
})
