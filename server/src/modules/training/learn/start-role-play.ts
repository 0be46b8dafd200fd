import { fail } from '../../../kernel/errors.ts'
import { verb } from '../../../kernel/verb.ts'
import { learnerOf, openCourse, openSaid, runningAttempt, sealSaid } from '../internal.ts'
import { begin, type Play } from '../role-play/play.ts'
import type { AttemptContent } from '../schema.ts'
import { shownPlay } from './shown-play.ts'

export const startRolePlay = verb({
  name: 'training.startRolePlay',
  summary: 'Talk to a customer who is played, or go on with the talk that I began',
  scope: 'training:learn',
  effect: 'write',
  async run(ctx, { course, language }) {
    const agent = learnerOf(ctx)
    const row = await openCourse(ctx, course)
    const script = row.content.rolePlay
    if (!script) return fail('not_found')
    ctx.note(course)
    const { customer, situation, passScore } = script
    const running = await runningAttempt(ctx, course, 'role_play')
    if (running?.content.kind === 'role_play') {
      const play = await openSaid<Play>(ctx, running, begin(running.content.script, running.content.language))
      return { state: shownPlay(running.id, play), customer, situation, passScore }
    }
    const id = ctx.id()
    const play = begin(script, language)
    const content: AttemptContent = { kind: 'role_play', script, language }
    await ctx.db
      .insertInto('training_attempts')
      .values({
        tenant_id: ctx.tenant,
        id,
        course_id: course,
        agent_id: agent,
        kind: 'role_play',
        seed: 0,
        content: JSON.stringify(content),
        said: await sealSaid(ctx, id, play),
        score: null,
        passed: null,
        started_at: ctx.now(),
        finished_at: null,
      })
      .execute()
    return { state: shownPlay(id, play), customer, situation, passScore }
  },
})
