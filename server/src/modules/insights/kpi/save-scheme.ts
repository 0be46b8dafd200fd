import { fail } from '../../../kernel/errors.ts'
import { verb } from '../../../kernel/verb.ts'
import { schemeProblem } from './scheme-problem.ts'
import { schemeAt } from './scheme-store.ts'

export const saveScheme = verb({
  name: 'insights.saveScheme',
  summary: 'A new version of what a role is scored by; periods that are over keep the old one',
  scope: 'kpi:write',
  effect: 'write',
  async run(ctx, { role, title, items }) {
    const problem = schemeProblem(items)
    if (problem !== null) return fail('bad_input', { problem })
    const at = ctx.now()
    const { version } = await schemeAt(ctx.tx, role, new Date(at.getTime() + 1))
    const saved = await ctx.db
      .insertInto('kpi_schemes')
      .values({
        tenant_id: ctx.tenant,
        role,
        version: version + 1,
        title: JSON.stringify(title),
        items: JSON.stringify(items),
        saved_by: ctx.actor.kind === 'agent' ? ctx.actor.id : null,
        saved_at: at,
      })
      .onConflict((conflict) => conflict.doNothing())
      .executeTakeFirst()
    if (saved.numInsertedOrUpdatedRows === 0n) {
      return fail('conflict', {
        problem: { zh: '另一位同事刚保存了新版本', en: 'a colleague has just saved another version' },
      })
    }
    ctx.note(ctx.tenant, { role, version: version + 1 })
    return { role, version: version + 1, title, items, savedAt: at.toISOString() }
  },
})
