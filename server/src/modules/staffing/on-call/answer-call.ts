import { fail } from '../../../kernel/errors.ts'
import { verb } from '../../../kernel/verb.ts'
import { changePresence, listAgents } from '../../workforce/index.ts'
import { selfOf } from '../internal.ts'
import { answer, arrive } from './answer.ts'
import { lockCall, presentCall } from './calls.ts'

export const answerCall = verb({
  name: 'staffing.answerCall',
  summary: 'Answer a call to come in; who accepts in the console is online at once',
  scope: 'routing:work',
  effect: 'write',
  async run(ctx, { call, accept }) {
    const agent = selfOf(ctx)
    const row = await lockCall(ctx, call)
    if (row.agent_id !== agent) return fail('not_found')
    await answer(ctx, row, accept)
    if (accept) {
      const [self] = await listAgents(ctx.tx, [agent])
      if (self?.presence === 'online') await arrive(ctx, agent, ctx.now())
      else await changePresence(ctx, agent, 'online')
    }
    ctx.note(call, { accept })
    return presentCall(ctx, await lockCall(ctx, call))
  },
})
