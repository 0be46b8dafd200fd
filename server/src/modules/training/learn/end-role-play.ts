import { fail } from '../../../kernel/errors.ts'
import { verb } from '../../../kernel/verb.ts'
import { settle } from '../certificates.ts'
import { courseRow, learnerOf, openSaid, ownAttempt, sealSaid } from '../internal.ts'
import { check, playPassed, playScore } from '../role-play/checklist.ts'
import { begin, type Play } from '../role-play/play.ts'
import { finishAttempt } from './finish-attempt.ts'
import { shownPlay } from './shown-play.ts'

export const endRolePlay = verb({
  name: 'training.endRolePlay',
  summary: 'End the talk: the checklist says what was done and where',
  scope: 'training:learn',
  effect: 'write',
  async run(ctx, { attempt }) {
    const agent = learnerOf(ctx)
    const row = await ownAttempt(ctx, attempt, 'role_play')
    if (row.content.kind !== 'role_play') return fail('not_found')
    const { script, language } = row.content
    const play = await openSaid<Play>(ctx, row, begin(script, language))
    const checks = check(script, play.lines)
    const score = playScore(checks)
    const passed = playPassed(script, checks)
    await finishAttempt(ctx, row, { score, passed, said: await sealSaid(ctx, row.id, play) })
    const { certificate } = await settle(ctx, await courseRow(ctx, row.course_id), agent)
    ctx.note(row.course_id, { score, passed })
    return shownPlay(row.id, play, { score, passed, checks, certificate })
  },
})
