import { actorId } from '../../kernel/actor.ts'
import { fail } from '../../kernel/errors.ts'
import { verb } from '../../kernel/verb.ts'
import { customerRow, openField } from './internal.ts'
import { REVEALS_A_DAY } from './rules.ts'

const DAY_MS = 86_400_000

export const reveal = verb({
  name: 'customers.reveal',
  summary: 'One personal field in clear, for a reason that is kept',
  scope: 'customer:reveal',
  effect: 'write',
  unmasked: 'the caller gave a reason, the act is audited and limited to a number a day',
  async run(ctx, { customer, field, reason }) {
    const since = new Date(ctx.now().getTime() - DAY_MS)
    const { count } = await ctx.db
      .selectFrom('audit')
      .select((eb) => eb.fn.countAll<number>().as('count'))
      .where('tenant_id', '=', ctx.tenant)
      .where('action', '=', 'customers.reveal')
      .where('actor_id', '=', actorId(ctx.actor))
      .where('at', '>', since)
      .executeTakeFirstOrThrow()
    if (count >= REVEALS_A_DAY) return fail('rate_limited')
    const row = await customerRow(ctx, customer)
    const keys = await ctx.services.keys.customers(ctx.tx, [row.id])
    ctx.note(row.id, { field, reason })
    return { value: openField(keys.get(row.id), row.id, field, row[field]) }
  },
})
