import { verb } from '../../kernel/verb.ts'
import { presentAgent } from './internal.ts'
import { changePresence } from './presence.ts'
import { selfOf } from './self.ts'

export const setPresence = verb({
  name: 'workforce.setPresence',
  summary: 'Go online, away or offline; offline returns open conversations to the queue',
  scope: 'routing:work',
  effect: 'write',
  async run(ctx, { presence }) {
    const { id } = await selfOf(ctx)
    await changePresence(ctx, id, presence)
    ctx.note(id, { presence })
    return presentAgent(ctx.tx, id)
  },
})
