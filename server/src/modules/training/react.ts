import { inTransaction } from '../../kernel/context.ts'
import { reactor } from '../../kernel/reactor.ts'
import { installCourses } from './pack-courses.ts'

/** A new tenant starts with the courses of its industry pack. */
export const onTenantCreated = reactor({
  name: 'training',
  takes: {
    'tenant.created': (ctx, { payload }) => inTransaction(ctx, (inner) => installCourses(inner, payload.pack)),
  },
})
