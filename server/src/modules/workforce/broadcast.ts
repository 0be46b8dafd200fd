import { fail } from '../../kernel/errors.ts'
import { verb } from '../../kernel/verb.ts'

export const bodyPlace = (broadcast: string) => ({ table: 'broadcasts', column: 'body', row: broadcast })

export const broadcast = verb({
  name: 'workforce.broadcast',
  summary: 'Say something to every agent of the tenant',
  scope: 'conversation:supervise',
  effect: 'write',
  async run(ctx, { text }) {
    if (ctx.actor.kind !== 'agent') return fail('forbidden')
    const { id: from, name } = ctx.actor
    const [id, at] = [ctx.id(), ctx.now()]
    const body = (await ctx.services.keys.tenant(ctx.tx)).seal(bodyPlace(id), text)
    await ctx.db
      .insertInto('broadcasts')
      .values({ tenant_id: ctx.tenant, id, at, from_id: from, from_name: name, body })
      .execute()
    const said = { id, at: at.toISOString(), from: { id: from, name }, text }
    ctx.tx.afterCommit(() => ctx.services.bus.publish(`tenant.${ctx.tenant}`, { op: 'broadcast', broadcast: said }))
    ctx.note(id)
    return said
  },
})
