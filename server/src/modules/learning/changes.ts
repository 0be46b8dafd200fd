import { verb } from '../../kernel/verb.ts'
import { changesOf } from './compare/changes.ts'

export const changes = verb({
  name: 'learning.changes',
  summary: 'What a candidate answers differently from the live version, the worse first',
  scope: 'knowledge:read',
  effect: 'read',
  run: async (ctx, { revision }) => ({ rows: await changesOf(ctx, revision, ['evaluation', 'replay']) }),
})
