import { uuidv7 } from '../../kernel/ids.ts'
import { reactor } from '../../kernel/reactor.ts'
import { type InTx, now } from './internal.ts'
import { readPackCourses } from './pack-courses.ts'

/** A new tenant starts with the courses of its industry pack; what it has already is left alone. */
export const onTenantCreated = reactor({
  name: 'training',
  takes: {
    'tenant.created': (ctx, { payload }) =>
      ctx.services.transactions.run(ctx.tenant, (tx) => install({ ...ctx, tx }, payload.pack)),
  },
})

async function install(ctx: InTx, pack: string | null): Promise<void> {
  const courses = pack === null ? [] : readPackCourses(pack)
  if (courses.length === 0) return
  const rows = courses.map(({ key, ...content }) => ({
    ...{ tenant_id: ctx.tenant, id: uuidv7(ctx.services.clock), key, state: 'published', version: 1 },
    ...{ content: JSON.stringify(content), updated_at: now(ctx) },
  }))
  await ctx.tx.db
    .insertInto('training_courses')
    .values(rows)
    .onConflict((conflict) => conflict.columns(['tenant_id', 'key']).doNothing())
    .execute()
}
