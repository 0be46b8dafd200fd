import type { PlanContent } from '@tandem/contract'
import { clearDeadline, setDeadline } from '../../kernel/deadlines.ts'
import { fail } from '../../kernel/errors.ts'
import { type VerbContext, verb } from '../../kernel/verb.ts'
import { listMembers, scopesOf, toUser } from '../security/index.ts'
import { DRAW, nextDraw } from './draw.ts'
import { tellPages } from './internal.ts'
import { presentPlans } from './plans-of.ts'
import { formOrThrow } from './reviews-of.ts'

export const savePlan = verb({
  name: 'quality.savePlan',
  summary: 'Adds or changes a sampling plan; it draws by itself at the end of each period',
  scope: 'quality:manage',
  effect: 'write',
  async run(ctx, { id: known, ...content }) {
    await check(ctx, content)
    const id = known ?? ctx.id()
    const next = content.enabled ? nextDraw(ctx.now(), content.every) : null
    const change = { content: JSON.stringify(content), next_draw: next }
    const row = known
      ? await ctx.db
          .updateTable('quality_plans')
          .set(change)
          .where('tenant_id', '=', ctx.tenant)
          .where('id', '=', known)
          .returningAll()
          .executeTakeFirst()
      : await ctx.db
          .insertInto('quality_plans')
          .values({ ...change, tenant_id: ctx.tenant, id, drawn_until: ctx.now(), at: ctx.now() })
          .returningAll()
          .executeTakeFirst()
    if (!row) return fail('not_found')
    if (next) await setDeadline(ctx.tx, ctx.services, { kind: DRAW, key: id, dueAt: next })
    else await clearDeadline(ctx.tx, DRAW, id)
    tellPages(ctx)
    ctx.note(id, { mode: content.mode, amount: content.amount })
    const [plan] = await presentPlans(ctx, [row])
    return plan ?? fail('internal')
  },
})

async function check(ctx: VerbContext, { form, mode, amount, inspectors }: PlanContent): Promise<void> {
  await formOrThrow(ctx, form)
  if (mode === 'percentage' && amount > 100) fail('bad_input', { problem: 'amount: 1-100' })
  const people = (await listMembers(ctx.tx)).map(toUser)
  for (const inspector of inspectors) {
    const person = people.find(({ id, disabled }) => id === inspector && !disabled)
    if (!person) fail('not_found')
    if (!scopesOf(person.roles).has('quality:inspect')) {
      fail('not_allowed', { problem: { zh: `${person.name} 不是质检员`, en: `${person.name} is no inspector` } })
    }
  }
}
