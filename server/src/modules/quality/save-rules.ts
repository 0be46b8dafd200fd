import { fail } from '../../kernel/errors.ts'
import { verb } from '../../kernel/verb.ts'
import { selfOf, tellPages } from './internal.ts'
import { checkedInspector, newestBook } from './rulebooks.ts'

export const saveRules = verb({
  name: 'quality.saveRules',
  summary: 'Writes the draft of the rules; nothing is checked by it before it is published',
  scope: 'quality:inspect',
  effect: 'write',
  async run(ctx, { groups, over }) {
    checkedInspector(groups)
    const draft = await newestBook(ctx, 'draft')
    if (over !== undefined && over !== (draft?.at.toISOString() ?? null)) {
      return fail('conflict', {
        problem: { zh: '草稿已被他人修改，请载入后再改', en: 'somebody else has changed the draft: load it first' },
      })
    }
    const published = await newestBook(ctx, 'published')
    const version = draft?.version ?? (published?.version ?? 0) + 1
    const content = { state: 'draft', groups: JSON.stringify(groups), by_id: selfOf(ctx), at: ctx.now() }
    await ctx.db
      .insertInto('quality_rulebooks')
      .values({ tenant_id: ctx.tenant, version, ...content })
      .onConflict((conflict) => conflict.columns(['tenant_id', 'version']).doUpdateSet(content))
      .execute()
    tellPages(ctx)
    ctx.note(ctx.tenant, { version })
    return { version, groups, at: content.at.toISOString(), by: content.by_id }
  },
})
