import { verb } from '../../kernel/verb.ts'
import { listAgents, shown } from './internal.ts'

export const agents = verb({
  name: 'workforce.agents',
  summary: 'The agents of this tenant with presence, load and skills',
  scope: 'workforce:read',
  effect: 'read',
  run: async (ctx) => ({ rows: (await listAgents(ctx.tx)).map(shown) }),
})
