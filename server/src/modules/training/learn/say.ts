import { fail } from '../../../kernel/errors.ts'
import { verb } from '../../../kernel/verb.ts'
import { openSaid, ownAttempt, sealSaid } from '../internal.ts'
import { answer, begin, type Play } from '../role-play/play.ts'
import { shownPlay } from './shown-play.ts'

/** A talk that long has gone astray. */
const MOST_LINES = 80

export const say = verb({
  name: 'training.say',
  summary: 'Say something to the customer who is played, and hear the answer',
  scope: 'training:learn',
  effect: 'write',
  async run(ctx, { attempt, text }) {
    const row = await ownAttempt(ctx, attempt, 'role_play')
    if (row.content.kind !== 'role_play') return fail('not_found')
    const { script, language } = row.content
    const before = await openSaid<Play>(ctx, row, begin(script, language))
    if (before.lines.length >= MOST_LINES) {
      return fail('not_allowed', { problem: { zh: '对话太长，请结束', en: 'the talk is too long; please end it' } })
    }
    // The customer is content or gone: what is said still belongs to the talk (a goodbye), and nobody answers.
    const play = before.ended
      ? { ...before, lines: [...before.lines, { from: 'agent' as const, text }] }
      : answer(script, before, text, language)
    await ctx.db
      .updateTable('training_attempts')
      .set({ said: await sealSaid(ctx, row.id, play) })
      .where('tenant_id', '=', ctx.tenant)
      .where('id', '=', row.id)
      .execute()
    ctx.note(row.course_id)
    return shownPlay(row.id, play)
  },
})
