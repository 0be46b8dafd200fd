import { fail } from '../../../kernel/errors.ts'
import { verb } from '../../../kernel/verb.ts'
import { settle } from '../certificates.ts'
import { courseRow, learnerOf, ownAttempt, sealSaid } from '../internal.ts'
import { grade, totalOf } from '../quiz/grade.ts'
import { finishAttempt } from './finish-attempt.ts'

export const answerQuiz = verb({
  name: 'training.answerQuiz',
  summary: 'Hand in the quiz: every question is graded and explained',
  scope: 'training:learn',
  effect: 'write',
  async run(ctx, { attempt, answers }) {
    const agent = learnerOf(ctx)
    const row = await ownAttempt(ctx, attempt, 'quiz')
    if (row.content.kind !== 'quiz') return fail('not_found')
    const byQuestion = new Map(answers.map((answer) => [answer.question, answer]))
    const graded = row.content.questions.map((question) => grade(question, byQuestion.get(question.id)))
    const score = totalOf(graded)
    const passed = score >= row.content.passScore
    await finishAttempt(ctx, row, { score, passed, said: await sealSaid(ctx, row.id, answers) })
    const { progress, certificate } = await settle(ctx, await courseRow(ctx, row.course_id), agent)
    ctx.note(row.course_id, { score, passed })
    return { score, passed, graded, attemptsLeft: progress.quizAttemptsLeft, certificate }
  },
})
