import { fail } from '../../../kernel/errors.ts'
import { verb } from '../../../kernel/verb.ts'
import { activeAgents, openCourse } from '../internal.ts'
import { beginRound } from '../rounds.ts'

export const assign = verb({
  name: 'training.assign',
  summary: 'Give a course to agents, with a deadline; for who has it already a new round begins',
  scope: 'training:write',
  effect: 'write',
  async run(ctx, { course, agents, dueAt }) {
    await openCourse(ctx, course)
    await activeAgents(ctx, agents)
    const due = dueAt === null ? null : new Date(dueAt)
    if (due && due <= ctx.now()) return fail('bad_input', { problem: 'dueAt' })
    const by = ctx.actor.kind === 'agent' ? ctx.actor.id : null
    for (const agent of new Set(agents)) await beginRound(ctx, { course, agent, by, dueAt: due })
    ctx.note(course, { agents: new Set(agents).size })
    return { assigned: new Set(agents).size }
  },
})
