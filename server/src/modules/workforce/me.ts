import { verb } from '../../kernel/verb.ts'
import { selfOf } from './self.ts'

export const me = verb({
  name: 'workforce.me',
  summary: 'Oneself as an agent',
  scope: 'routing:work',
  effect: 'read',
  run: async (ctx) => selfOf(ctx),
})
