import { fail } from '../../../kernel/errors.ts'
import { verb } from '../../../kernel/verb.ts'
import { tellAgent } from '../internal.ts'
import { endRound } from '../rounds.ts'

export const unassign = verb({
  name: 'training.unassign',
  summary: 'Take an assigned course back',
  scope: 'training:write',
  effect: 'write',
  async run(ctx, { course, agent }) {
    if (!(await endRound(ctx, course, agent))) return fail('not_found')
    tellAgent(ctx, agent)
    ctx.note(course, { agent })
    return { ok: true as const }
  },
})
