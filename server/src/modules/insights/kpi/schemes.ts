import { verb } from '../../../kernel/verb.ts'
import { currentSchemes } from './scheme-store.ts'

export const schemes = verb({
  name: 'insights.schemes',
  summary: 'What agents and supervisors are scored by',
  scope: 'workforce:read',
  effect: 'read',
  run: async (ctx) => ({ rows: await currentSchemes(ctx.tx, new Date(ctx.now().getTime() + 1)) }),
})
