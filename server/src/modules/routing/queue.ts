import { verb } from '../../kernel/verb.ts'
import { queueOf } from './floor.ts'
import { presentQueue } from './present.ts'

export const queue = verb({
  name: 'routing.queue',
  summary: 'Everything that waits for a person, in the order in which it is served',
  scope: 'conversation:read',
  effect: 'read',
  run: async (ctx) => ({ rows: await presentQueue(ctx, await queueOf(ctx)) }),
})
