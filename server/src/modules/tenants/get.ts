import { verb } from '../../kernel/verb.ts'
import { findTenant } from './internal.ts'

export const get = verb({
  name: 'tenants.get',
  summary: 'The current tenant: name, policies, opening hours',
  scope: 'tenant:read',
  effect: 'read',
  run: (ctx) => findTenant(ctx.db, ctx.tenant),
})
