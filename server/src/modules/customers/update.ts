import { verb } from '../../kernel/verb.ts'
import { customerRow, place, present, sealFields } from './internal.ts'
import { FIELDS } from './rules.ts'

export const update = verb({
  name: 'customers.update',
  summary: 'Changes profile, tags or attributes of a customer',
  scope: 'customer:write',
  effect: 'write',
  async run(ctx, input) {
    const row = await customerRow(ctx, input.customer, true)
    const given = FIELDS.filter((field) => input[field] !== undefined)
    const fields = Object.fromEntries(given.map((field) => [field, input[field] ?? null]))
    const keys = await ctx.services.keys.customer(ctx.tx, row.id)
    const change = {
      ...(await sealFields(ctx, row.id, fields)),
      ...(input.tags && { tags: [...new Set(input.tags)] }),
      ...(input.attributes && { attributes: keys.seal(place(row.id, 'attributes'), JSON.stringify(input.attributes)) }),
    }
    ctx.note(row.id, {
      fields: [...given, ...(input.tags ? ['tags'] : []), ...(input.attributes ? ['attributes'] : [])],
    })
    if (Object.keys(change).length > 0) {
      await ctx.db
        .updateTable('customers')
        .set(change)
        .where('tenant_id', '=', ctx.tenant)
        .where('id', '=', row.id)
        .execute()
      const frame = { op: 'changed', what: 'customer', id: row.id }
      ctx.tx.afterCommit(() => ctx.services.bus.publish(`tenant.${ctx.tenant}`, frame))
    }
    return present(ctx, { ...row, ...change })
  },
})
