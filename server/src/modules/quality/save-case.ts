import { verb } from '../../kernel/verb.ts'
import { caseOrThrow, casePlace } from './cases-of.ts'
import { inspectionOrThrow, selfOf, tellPages } from './internal.ts'

export const saveCase = verb({
  name: 'quality.saveCase',
  summary: 'Puts a checked conversation into the case library, or changes what is said about it',
  scope: 'quality:inspect',
  effect: 'write',
  async run(ctx, { episode, kind, title, why, tags }) {
    const of = await inspectionOrThrow(ctx.tx, episode)
    const known = await ctx.db
      .selectFrom('quality_cases')
      .select('id')
      .where('tenant_id', '=', ctx.tenant)
      .where('episode_id', '=', episode)
      .executeTakeFirst()
    const id = known?.id ?? ctx.id()
    const keys = await ctx.services.keys.customer(ctx.tx, of.customer_id)
    const content = {
      kind,
      tags: [...new Set(tags)],
      title: keys.seal(casePlace('title', id), title),
      why: keys.seal(casePlace('why', id), why),
      search: (await ctx.services.keys.tenant(ctx.tx)).vector(`${title} ${why} ${tags.join(' ')}`),
    }
    await ctx.db
      .insertInto('quality_cases')
      .values({
        ...content,
        tenant_id: ctx.tenant,
        id,
        episode_id: episode,
        conversation_id: of.conversation_id,
        customer_id: of.customer_id,
        by_id: selfOf(ctx),
        at: ctx.now(),
      })
      .onConflict((conflict) => conflict.columns(['tenant_id', 'episode_id']).doUpdateSet(content))
      .execute()
    tellPages(ctx)
    ctx.note(id, { episode, kind })
    return (await caseOrThrow(ctx, id)).shown
  },
})
