import type { CourseContent, Localized, Progress, Question } from '@tandem/contract'

const DAY_MS = 24 * 3_600_000
/** So long before a deadline, and before a certificate ends, there is a word. */
export const DUE_SOON_MS = 3 * DAY_MS
export const ENDING_MS = 14 * DAY_MS
export const daysAfter = (at: Date, days: number): Date => new Date(at.getTime() + days * DAY_MS)

export interface Tried {
  kind: string
  startedAt: Date
  score: number | null
  passed: boolean | null
}

/** How far somebody is in the round that began at `since` (null: there was none, everything counts). */
export function progressOf(
  content: CourseContent,
  read: ReadonlySet<string>,
  tried: readonly Tried[],
  since: Date | null,
): Progress {
  const round = tried.filter(({ startedAt }) => since === null || startedAt >= since)
  const quizzes = round.filter(({ kind }) => kind === 'quiz')
  const [quiz, rolePlay] = [best(quizzes), best(round.filter(({ kind }) => kind === 'role_play'))]
  const lessonsRead = content.lessons.map(({ id }) => id).filter((id) => read.has(id))
  const limit = content.quiz?.attempts ?? null
  return {
    lessonsRead,
    quiz,
    rolePlay,
    quizAttempts: quizzes.length,
    quizAttemptsLeft: limit === null ? null : Math.max(0, limit - quizzes.length),
    passed:
      lessonsRead.length === content.lessons.length &&
      (content.quiz === null || quiz?.passed === true) &&
      (content.rolePlay === null || rolePlay?.passed === true),
  }
}

function best(tried: readonly Tried[]): { score: number; passed: boolean } | null {
  const finished = tried.flatMap(({ score, passed }) => (score === null || passed === null ? [] : [{ score, passed }]))
  finished.sort((a, b) => Number(b.passed) - Number(a.passed) || b.score - a.score)
  return finished[0] ?? null
}

/** What is wrong with a course as it was written, in both languages; null when nothing is. */
export function problemOf({ lessons, quiz }: CourseContent): Localized | null {
  if (repeated(lessons.map(({ id }) => id))) return { zh: '课时编号重复', en: 'two lessons have the same id' }
  if (!quiz) return null
  if (repeated(quiz.pool.map(({ id }) => id))) return { zh: '题目编号重复', en: 'two questions have the same id' }
  if (quiz.draw > quiz.pool.length) return { zh: '抽题数大于题库', en: 'more questions are drawn than the pool has' }
  const odd = quiz.pool.find((question) => !isWhole(question))
  return odd
    ? { zh: `题目 ${odd.id} 的选项或答案有误`, en: `question ${odd.id}: its options and answer do not fit` }
    : null
}

function isWhole(question: Question): boolean {
  if (question.kind === 'text') return true
  const ids = question.options.map(({ id }) => id)
  if (repeated(ids)) return false
  if (question.kind === 'order') return true
  const right = question.kind === 'single' ? [question.right] : question.right
  return right.every((id) => ids.includes(id))
}

const repeated = (values: readonly string[]): boolean => new Set(values).size < values.length
