import { z } from 'zod'
import { Id, Instant, Language, Localized } from './base.ts'
import { shape } from './shape.ts'
import { Course, CourseContent, CourseSlug, CourseState, Lesson } from './training-course.ts'

export const TrainingNoticeKind = z.enum([
  'assigned',
  'due_soon',
  'overdue',
  'certificate_earned',
  'certificate_ending',
  'certificate_ended',
  'certificate_withdrawn',
])
export type TrainingNoticeKind = z.infer<typeof TrainingNoticeKind>

/** How far somebody is with a course in the present round. */
export const Progress = z.object({
  lessonsRead: z.array(z.string()),
  /** The best finished attempts; null before the first. */
  quiz: z.object({ score: z.number(), passed: z.boolean() }).nullable(),
  rolePlay: z.object({ score: z.number(), passed: z.boolean() }).nullable(),
  quizAttempts: z.int(),
  /** Null without a limit. */
  quizAttemptsLeft: z.int().nullable(),
  passed: z.boolean(),
})
export type Progress = z.infer<typeof Progress>

export const Certificate = z.object({ since: Instant, until: Instant })
export type Certificate = z.infer<typeof Certificate>

export const MyCourse = z.object({
  course: Id,
  key: z.string(),
  title: Localized,
  summary: Localized,
  lessons: z.array(z.object({ id: z.string(), title: Localized })),
  hasQuiz: z.boolean(),
  hasRolePlay: z.boolean(),
  earns: z.boolean(),
  /** Null when nobody assigned it: it may be taken all the same. */
  assigned: z.object({ at: Instant, dueAt: Instant.nullable() }).nullable(),
  progress: Progress,
  certificate: Certificate.nullable(),
  /** Titles of the skills that ask for its certificate. */
  opens: z.array(Localized),
})
export type MyCourse = z.infer<typeof MyCourse>

/** A question as it is asked: without what is right. */
export const AskedQuestion = z.object({
  id: z.string(),
  kind: z.enum(['single', 'multi', 'order', 'text']),
  prompt: Localized,
  options: z.array(z.object({ id: z.string(), text: Localized })),
})
export type AskedQuestion = z.infer<typeof AskedQuestion>

/** Ids of options (in the given order), or the text. */
export const Answer = z.strictObject({
  question: CourseSlug,
  chosen: z.array(CourseSlug).max(8).default([]),
  text: z.string().max(2000).default(''),
})
export type Answer = z.infer<typeof Answer>

export const Graded = z.object({
  question: z.string(),
  /** 0 to 1. */
  score: z.number(),
  prompt: Localized,
  explanation: Localized,
  /** For free text: which points were made. */
  points: z.array(z.object({ name: Localized, made: z.boolean() })),
})
export type Graded = z.infer<typeof Graded>

export const QuizResult = z.object({
  score: z.number(),
  passed: z.boolean(),
  graded: z.array(Graded),
  attemptsLeft: z.int().nullable(),
  certificate: Certificate.nullable(),
})

export const CheckKey = z.enum(['greeting', 'order', 'answer', 'empathy', 'promise', 'closing'])
export type CheckKey = z.infer<typeof CheckKey>

/** One line of the checklist, with the place in the talk that shows it. */
export const Check = z.object({
  key: CheckKey,
  done: z.boolean(),
  /** Number of the message (from 0) and the words that count; null where there is none. */
  at: z.int().nullable(),
  words: z.string().nullable(),
  /** For the answer: which points were made. */
  points: z.array(z.object({ name: Localized, made: z.boolean() })),
})
export type Check = z.infer<typeof Check>

export const PlayLine = z.object({ from: z.enum(['customer', 'agent']), text: z.string() })
export type PlayLine = z.infer<typeof PlayLine>

export const PlayState = z.object({
  attempt: Id,
  lines: z.array(PlayLine),
  /** The customer's patience, 0 to 100. */
  patience: z.int(),
  ended: z.enum(['satisfied', 'left', 'closed']).nullable(),
  result: z
    .object({
      score: z.number(),
      passed: z.boolean(),
      checks: z.array(Check),
      certificate: Certificate.nullable(),
    })
    .nullable(),
})
export type PlayState = z.infer<typeof PlayState>

export const Result = z.object({
  course: Id,
  agent: Id,
  name: z.string(),
  assigned: z.object({ at: Instant, dueAt: Instant.nullable() }).nullable(),
  progress: Progress,
  certificate: Certificate.nullable(),
  overdue: z.boolean(),
})
export type Result = z.infer<typeof Result>

const course = z.strictObject({ course: Id })
const attempt = z.strictObject({ attempt: Id })
const done = z.object({ ok: z.literal(true) })

export const training = {
  'training.mine': shape(z.strictObject({}), z.object({ rows: z.array(MyCourse) })),
  'training.lesson': shape(course.extend({ lesson: CourseSlug }), Lesson),
  'training.finishLesson': shape(course.extend({ lesson: CourseSlug }), Progress),
  'training.startQuiz': shape(
    course,
    z.object({ attempt: Id, questions: z.array(AskedQuestion), passScore: z.int(), attemptsLeft: z.int().nullable() }),
  ),
  'training.answerQuiz': shape(attempt.extend({ answers: z.array(Answer).max(50) }), QuizResult),
  'training.startRolePlay': shape(
    course.extend({ language: Language }),
    z.object({ state: PlayState, customer: Localized, situation: Localized, passScore: z.int() }),
  ),
  'training.say': shape(attempt.extend({ text: z.string().trim().min(1).max(1000) }), PlayState),
  /** The agent ends the talk; the checklist is filled in. */
  'training.endRolePlay': shape(attempt, PlayState),
  'training.courses': shape(
    z.strictObject({}),
    z.object({
      rows: z.array(
        Course.omit({ content: true }).extend({
          title: Localized,
          assigned: z.int(),
          passed: z.int(),
          /** Passing it gives a certificate. */
          earns: z.boolean(),
        }),
      ),
    }),
  ),
  'training.course': shape(course, Course),
  /** `over`: the version that was edited; another one meanwhile is a conflict. */
  'training.saveCourse': shape(
    z.strictObject({
      course: Id.optional(),
      key: CourseSlug,
      state: CourseState,
      content: CourseContent,
      over: z.int().optional(),
    }),
    Course,
  ),
  /** Begins a new round for each: attempts count anew. */
  'training.assign': shape(
    course.extend({ agents: z.array(Id).min(1).max(500), dueAt: Instant.nullable() }),
    z.object({ assigned: z.int() }),
  ),
  'training.unassign': shape(course.extend({ agent: Id }), done),
  'training.results': shape(course.partial(), z.object({ rows: z.array(Result) })),
  /** For who learned it elsewhere. */
  'training.award': shape(course.extend({ agent: Id, reason: z.string().trim().min(3).max(300) }), Certificate),
  'training.withdraw': shape(course.extend({ agent: Id, reason: z.string().trim().min(3).max(300) }), done),
}
