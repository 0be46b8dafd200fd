import { verb } from '../../kernel/verb.ts'
import { agentOf, describeMe } from './agent.ts'

export const me = verb({
  name: 'security.me',
  summary: 'Who is signed in, at which tenant, and what they may do',
  scope: 'self',
  effect: 'read',
  run(ctx) {
    const { tenant, language } = ctx
    return describeMe(ctx.tx, { actor: agentOf(ctx), tenant, language }, ctx.now().getTime())
  },
})
