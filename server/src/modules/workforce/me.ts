import { verb } from '../../kernel/verb.ts'
import { selfOf } from './self.ts'

export const me = verb({
  name: 'workforce.me',
  summary: 'Oneself as an agent; enrolled on first sight when the role came after the account',
  scope: 'routing:work',
  effect: 'write',
  unaudited: 'it enrols whose role came after the account, and the change of the role has a row',
  run: async (ctx) => selfOf(ctx),
})
