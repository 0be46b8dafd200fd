import { fail } from '../../../kernel/errors.ts'
import { verb } from '../../../kernel/verb.ts'
import { award as give } from '../certificates.ts'
import { activeAgents, openCourse } from '../internal.ts'

export const award = verb({
  name: 'training.award',
  summary: 'Give somebody who learned it elsewhere the certificate, with the reason',
  scope: 'training:write',
  effect: 'write',
  async run(ctx, { course, agent, reason }) {
    const row = await openCourse(ctx, course)
    await activeAgents(ctx, [agent])
    if (!row.content.certificate)
      return fail('not_allowed', { problem: { zh: '该课程没有证书', en: 'this course has no certificate' } })
    const { since, until } = await give(ctx, row, agent)
    ctx.note(course, { agent, reason })
    return { since: since.toISOString(), until: until.toISOString() }
  },
})
