import { verb } from '../../kernel/verb.ts'
import { allKinds } from './kinds.ts'

export const kinds = verb({
  name: 'channels.kinds',
  summary: 'The channel kinds of this installation, each with its settings form',
  scope: 'channel:read',
  effect: 'read',
  run: async () => ({ rows: allKinds() }),
})
