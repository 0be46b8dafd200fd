import { fail } from '../../kernel/errors.ts'
import { verb } from '../../kernel/verb.ts'
import { customerRow, present } from './internal.ts'

/**
 * `from` points at `into` from now on; nothing is sealed anew. Threads and identities stay under their own ids and keys
 * and are found through the family (see internal.ts), so that erasing the person erases every key of the family.
 */
export const merge = verb({
  name: 'customers.merge',
  summary: 'Two records turn out to be one person',
  scope: 'customer:write',
  effect: 'write',
  destructive: true,
  async run(ctx, input) {
    if (input.into === input.from) return fail('bad_input', { problem: 'into = from' })
    // Locked in id order: two opposite merges at once must not wait for each other.
    const [first, second] = [input.into, input.from].sort() as [string, string]
    const rows = [await customerRow(ctx, first, true), await customerRow(ctx, second, true)]
    const into = rows[first === input.into ? 0 : 1]
    const from = rows[first === input.into ? 1 : 0]
    if (!into || !from || into.id === from.id)
      return fail('conflict', { problem: { zh: '已经合并', en: 'merged already' } })
    if (into.erased_at || from.erased_at)
      return fail('conflict', { problem: { zh: '客户已被删除', en: 'the customer was erased' } })
    await ctx.db
      .updateTable('customers')
      .set({ merged_into: into.id })
      .where('tenant_id', '=', ctx.tenant)
      .where((eb) => eb.or([eb('id', '=', from.id), eb('merged_into', '=', from.id)]))
      .execute()
    ctx.emit('customer.merged', into.id, { into: into.id, from: from.id })
    ctx.note(into.id, { from: from.id })
    return present(ctx, into)
  },
})
