import { fail } from '../../kernel/errors.ts'
import { verb } from '../../kernel/verb.ts'
import { selfOf, tellPages } from './internal.ts'
import { checkedInspector, newestBook, toBook } from './rulebooks.ts'

export const publishRules = verb({
  name: 'quality.publishRules',
  summary: 'Puts the draft of the rules in force for what is closed from now on',
  scope: 'quality:manage',
  effect: 'write',
  async run(ctx, { version }) {
    const draft = await newestBook(ctx, 'draft')
    if (draft?.version !== version)
      return fail('conflict', { problem: { zh: '草稿已被他人修改', en: 'somebody else has changed the draft' } })
    checkedInspector(draft.groups)
    const change = { state: 'published', by_id: selfOf(ctx), at: ctx.now() }
    await ctx.db
      .updateTable('quality_rulebooks')
      .set(change)
      .where('tenant_id', '=', ctx.tenant)
      .where('version', '=', version)
      .execute()
    tellPages(ctx)
    ctx.note(ctx.tenant, { version })
    return toBook({ ...draft, ...change })
  },
})
