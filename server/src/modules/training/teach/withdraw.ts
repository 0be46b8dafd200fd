import { fail } from '../../../kernel/errors.ts'
import { verb } from '../../../kernel/verb.ts'
import { takeAway } from '../certificates.ts'
import { courseRow } from '../internal.ts'
import { beginRound } from '../rounds.ts'

export const withdraw = verb({
  name: 'training.withdraw',
  summary: 'Take a certificate away, with the reason; the course has to be passed again',
  scope: 'training:write',
  effect: 'write',
  async run(ctx, { course, agent, reason }) {
    const row = await courseRow(ctx, course)
    if (!(await takeAway(ctx, row, agent, 'certificate_withdrawn'))) return fail('not_found')
    const by = ctx.actor.kind === 'agent' ? ctx.actor.id : null
    await beginRound(ctx, { course, agent, by, dueAt: null }, 'silent')
    ctx.note(course, { agent, reason })
    return { ok: true as const }
  },
})
