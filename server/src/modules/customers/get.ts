import { verb } from '../../kernel/verb.ts'
import { customerRow, present } from './internal.ts'

export const get = verb({
  name: 'customers.get',
  summary: 'A customer with profile and identities; personal fields masked',
  scope: 'customer:read',
  effect: 'read',
  run: async (ctx, input) => present(ctx, await customerRow(ctx, input.customer)),
})
