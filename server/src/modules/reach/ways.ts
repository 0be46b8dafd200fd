import type { ReachWays } from '@tandem/contract'
import type { InTx } from '../../kernel/context.ts'
import { verb } from '../../kernel/verb.ts'
import { conversationRow } from '../conversations/index.ts'
import { personalPorts } from '../staffing/index.ts'
import { findReach } from './internal.ts'

export const ways = verb({
  name: 'reach.ways',
  summary: 'How a customer who goes can be reached again',
  scope: 'chat',
  effect: 'read',
  async run(ctx, { conversation }) {
    const { id } = await conversationRow(ctx, conversation)
    return waysOf(ctx, id)
  },
})

export const waysOf = async (ctx: InTx, conversation: string): Promise<ReachWays> => ({
  texts: (await personalPorts(ctx)).length > 0,
  given: (await findReach(ctx, conversation)) !== undefined,
})
