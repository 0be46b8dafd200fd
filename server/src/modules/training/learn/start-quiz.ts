import { randomInt } from 'node:crypto'
import { fail } from '../../../kernel/errors.ts'
import { verb } from '../../../kernel/verb.ts'
import { learnerOf, openCourse, runningAttempt } from '../internal.ts'
import { ask, drawQuestions } from '../quiz/draw.ts'
import type { AttemptContent } from '../schema.ts'
import { standingOf } from '../standing.ts'

export const startQuiz = verb({
  name: 'training.startQuiz',
  summary: 'Begin the quiz of a course, or go on with the one that I began: it counts from the start',
  scope: 'training:learn',
  effect: 'write',
  async run(ctx, { course }) {
    const agent = learnerOf(ctx)
    const row = await openCourse(ctx, course)
    const { quiz } = row.content
    if (!quiz) return fail('not_found')
    const { progress } = await standingOf(ctx, row, agent)
    const running = await runningAttempt(ctx, course, 'quiz')
    ctx.note(course)
    if (running?.content.kind === 'quiz') {
      const { questions, passScore } = running.content
      return {
        attempt: running.id,
        questions: ask(questions, running.seed),
        passScore,
        attemptsLeft: progress.quizAttemptsLeft,
      }
    }
    const { quizAttemptsLeft: left, lessonsRead } = progress
    if (lessonsRead.length < row.content.lessons.length) {
      return fail('not_allowed', { problem: { zh: '请先读完全部课时', en: 'read all lessons first' } })
    }
    if (left === 0) {
      return fail('not_allowed', {
        problem: { zh: '次数已用完，请联系培训师重新安排', en: 'no attempts left; ask your trainer for another round' },
      })
    }
    const seed = randomInt(2 ** 31)
    const questions = drawQuestions(quiz, seed)
    const content: AttemptContent = { kind: 'quiz', questions, passScore: quiz.passScore }
    const attempt = ctx.id()
    await ctx.db
      .insertInto('training_attempts')
      .values({
        tenant_id: ctx.tenant,
        id: attempt,
        course_id: course,
        agent_id: agent,
        kind: 'quiz',
        seed,
        content: JSON.stringify(content),
        said: null,
        score: null,
        passed: null,
        started_at: ctx.now(),
        finished_at: null,
      })
      .execute()
    const attemptsLeft = left === null ? null : left - 1
    return { attempt, questions: ask(questions, seed), passScore: quiz.passScore, attemptsLeft }
  },
})
