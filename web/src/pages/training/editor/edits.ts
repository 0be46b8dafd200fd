import type { CourseContent, Question, Quiz, RolePlay } from '@tandem/contract'
import { Course as Shape } from '@tandem/contract/training-course.ts'

type Lesson = CourseContent['lessons'][number]
export type Option = Extract<Question, { kind: 'single' }>['options'][number]

const empty = { zh: '', en: '' }

/** The first of `base_1`, `base_2` … that nobody has: names that only tell entries apart. */
function freshId(taken: readonly { id: string }[], base: string): string {
  let n = taken.length + 1
  while (taken.some(({ id }) => id === `${base}_${n}`)) n++
  return `${base}_${n}`
}

export const newLesson = (lessons: readonly Lesson[]): Lesson => ({
  id: freshId(lessons, 'lesson'),
  title: empty,
  body: empty,
  cases: [],
})

export const newOption = (options: readonly Option[]): Option => ({ id: freshId(options, 'option'), text: empty })

const twoOptions = (): Option[] => {
  const first = newOption([])
  return [first, newOption([first])]
}

export const newPoint = { name: empty, cues: [] as string[] }

export const newQuestion = (pool: readonly Question[]): Question => ({
  id: freshId(pool, 'question'),
  prompt: empty,
  explanation: empty,
  kind: 'single',
  options: twoOptions(),
  right: 'option_1',
})

/** The same question of another kind: its words and options stay, as far as that kind has them. */
export function asKind(question: Question, kind: Question['kind']): Question {
  if (question.kind === kind) return question
  const { id, prompt, explanation } = question
  const asked = { id, prompt, explanation }
  const options = question.kind === 'text' ? twoOptions() : question.options
  const right = question.kind === 'single' ? [question.right] : question.kind === 'multi' ? question.right : []
  const [first = options[0]?.id ?? ''] = right
  switch (kind) {
    case 'single':
      return { ...asked, kind, options, right: first }
    case 'multi':
      return { ...asked, kind, options, right: right.length > 0 ? right : [first] }
    case 'order':
      return { ...asked, kind, options }
    case 'text':
      return { ...asked, kind, points: [newPoint] }
  }
}

/** Other options; what was right and is gone is right no longer. */
export function withOptions(question: Exclude<Question, { kind: 'text' }>, options: Option[]): Question {
  const has = (id: string) => options.some((option) => option.id === id)
  switch (question.kind) {
    case 'single':
      return { ...question, options, right: has(question.right) ? question.right : (options[0]?.id ?? '') }
    case 'multi':
      return { ...question, options, right: question.right.filter(has) }
    case 'order':
      return { ...question, options }
  }
}

export const newQuiz: Quiz = { pool: [newQuestion([])], draw: 1, passScore: 80, attempts: 3 }

/** More questions can never be drawn than there are. */
export const withPool = (quiz: Quiz, pool: Question[]): Quiz => ({
  ...quiz,
  pool,
  draw: Math.min(quiz.draw, pool.length),
})

/** A customer whose reactions are there already; who they are and what they want is the author's. */
export const newRolePlay: RolePlay = {
  customer: empty,
  situation: empty,
  opening: empty,
  patience: 60,
  order: null,
  facts: [],
  answer: [newPoint],
  forbidden: [],
  passScore: 75,
  lines: {
    waiting: [
      { zh: '您还没有回答我的问题。', en: 'That does not answer my question.' },
      { zh: '所以到底该怎么办？', en: 'So what am I to do?' },
    ],
    partly: { zh: '这点我明白了，其他的呢？', en: 'I see. And the rest?' },
    promised: { zh: '这可是您说的，我记下了。', en: 'You said so; I am writing that down.' },
    calmed: { zh: '谢谢您理解，那现在怎么办？', en: 'Thank you for understanding. What now?' },
    satisfied: { zh: '好的，清楚了，谢谢。', en: 'All right, that is clear. Thank you.' },
    leaves: { zh: '算了，不说了。', en: 'Never mind, I am leaving.' },
  },
}

export const newCourse: CourseContent = {
  title: empty,
  summary: empty,
  lessons: [newLesson([])],
  quiz: null,
  rolePlay: null,
  certificate: null,
}

const Parts = Shape.pick({ key: true, content: true })

/** Where something is left to fill in or wrong: the part of the course, and which entry of it; null when it is whole. */
export function gapOf(key: string, content: CourseContent): { part: string; entry: number | null } | null {
  const issue = Parts.safeParse({ key, content }).error?.issues[0]
  if (issue) {
    const path = issue.path[0] === 'content' ? issue.path.slice(1) : issue.path
    return { part: String(path[0]), entry: path.find((step) => typeof step === 'number') ?? null }
  }
  const loose =
    content.quiz?.pool.findIndex((question) => question.kind === 'multi' && question.right.length === 0) ?? -1
  return loose >= 0 ? { part: 'quiz', entry: loose } : null
}
