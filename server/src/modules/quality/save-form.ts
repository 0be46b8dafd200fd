import { fail } from '../../kernel/errors.ts'
import { verb } from '../../kernel/verb.ts'
import { selfOf, tellPages } from './internal.ts'
import { formOrThrow } from './reviews-of.ts'

export const saveForm = verb({
  name: 'quality.saveForm',
  summary: 'Adds a score form, or a new version of one; what was scored keeps its version',
  scope: 'quality:manage',
  effect: 'write',
  async run(ctx, { id: known, name, items }) {
    if (new Set(items.map(({ key }) => key)).size < items.length) return fail('bad_input', { problem: 'items: key' })
    const id = known ?? ctx.id()
    const version = known ? (await formOrThrow(ctx, known)).version + 1 : 1
    await ctx.db
      .insertInto('quality_forms')
      .values({
        tenant_id: ctx.tenant,
        id,
        version,
        name,
        items: JSON.stringify(items),
        by_id: selfOf(ctx),
        at: ctx.now(),
      })
      .execute()
    tellPages(ctx)
    ctx.note(id, { version })
    return { id, name, version, items }
  },
})
