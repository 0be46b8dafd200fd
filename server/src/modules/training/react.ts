import { reactor } from '../../kernel/reactor.ts'
import { installCourses } from './pack-courses.ts'

/** A new tenant starts with the courses of its industry pack. */
export const onTenantCreated = reactor({
  name: 'training',
  takes: {
    'tenant.created': (ctx, { payload }) =>
      ctx.services.transactions.run(ctx.tenant, (tx) => installCourses({ ...ctx, tx }, payload.pack)),
  },
})
