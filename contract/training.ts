import { z } from 'zod'
import { Id, Instant, Language, Localized } from './base.ts'
import { shape } from './shape.ts'

const Slug = z.string().regex(/^[a-z][a-z0-9_]{0,39}$/)

/**
 * Phrases of either language of which one has to be said. Chinese ones are looked for anywhere, others as whole words;
 * a phrase that is negated ("we cannot promise") does not count.
 */
export const Cues = z.array(z.string().trim().min(1).max(80)).min(1).max(60)
export type Cues = z.infer<typeof Cues>

/** Something that an answer has to contain. */
export const Point = z.strictObject({ name: Localized, cues: Cues })
export type Point = z.infer<typeof Point>

export const Lesson = z.strictObject({
  id: Slug,
  title: Localized,
  /** Plain Markdown. */
  body: Localized,
  /** Real cases to read beside it: addresses inside the console. */
  cases: z
    .array(z.strictObject({ title: Localized, path: z.string().regex(/^\/[A-Za-z0-9/_-]{1,200}$/) }))
    .max(10)
    .default([]),
})
export type Lesson = z.infer<typeof Lesson>

const asked = { id: Slug, prompt: Localized, explanation: Localized }
const Option = z.strictObject({ id: Slug, text: Localized })
const options = z.array(Option).min(2).max(8)

export const Question = z.discriminatedUnion('kind', [
  z.strictObject({ ...asked, kind: z.literal('single'), options, right: Slug }),
  z.strictObject({ ...asked, kind: z.literal('multi'), options, right: z.array(Slug).min(1).max(8) }),
  /** The options stand in the right order; they are shown in another. */
  z.strictObject({ ...asked, kind: z.literal('order'), options }),
  /** Free text, graded by the points that it has to make. */
  z.strictObject({ ...asked, kind: z.literal('text'), points: z.array(Point).min(1).max(8) }),
])
export type Question = z.infer<typeof Question>

export const Quiz = z.strictObject({
  pool: z.array(Question).min(1).max(100),
  /** So many of the pool make one quiz; every attempt draws others. */
  draw: z.int().min(1).max(50),
  passScore: z.int().min(1).max(100),
  /** In one round (from one assignment to the next); null without a limit. */
  attempts: z.int().min(1).max(20).nullable(),
})
export type Quiz = z.infer<typeof Quiz>

/** A customer who is played: what they want, what they know, and how they take it. */
export const RolePlay = z.strictObject({
  customer: Localized,
  /** What the trainee knows beforehand. */
  situation: Localized,
  opening: Localized,
  /** Patience at the start, 0 to 100; at nothing the customer leaves. */
  patience: z.int().min(10).max(100),
  /** Whether the matter needs the order number, and the number that the customer gives when asked. */
  order: z.string().min(4).max(40).nullable(),
  /** What the customer tells when asked for it. */
  facts: z
    .array(z.strictObject({ ask: Cues, says: Localized }))
    .max(10)
    .default([]),
  /** The right answer: all of these said, in whatever order. */
  answer: z.array(Point).min(1).max(6),
  /** What must not be promised. */
  forbidden: Cues,
  lines: z.strictObject({
    /** Nothing of use was said. */
    waiting: z.array(Localized).min(1).max(6),
    /** Part of the answer was given. */
    partly: Localized,
    /** Something forbidden was promised: the customer takes it up. */
    promised: Localized,
    calmed: Localized,
    satisfied: Localized,
    leaves: Localized,
  }),
  passScore: z.int().min(1).max(100),
})
export type RolePlay = z.infer<typeof RolePlay>

export const CourseContent = z.strictObject({
  title: Localized,
  summary: Localized,
  lessons: z.array(Lesson).min(1).max(30),
  quiz: Quiz.nullable(),
  rolePlay: RolePlay.nullable(),
  /** Passing earns a certificate that is good for so many days; skills may ask for it (workforce.saveSkill). */
  certificate: z.strictObject({ days: z.int().min(1).max(1825) }).nullable(),
})
export type CourseContent = z.infer<typeof CourseContent>

/** A course of a pack. */
export const PackCourse = CourseContent.extend({ key: Slug })
export type PackCourse = z.infer<typeof PackCourse>

export const CourseState = z.enum(['draft', 'published', 'retired'])
export type CourseState = z.infer<typeof CourseState>

export const Course = z.object({ id: Id, key: Slug, state: CourseState, version: z.int(), content: CourseContent })
export type Course = z.infer<typeof Course>

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

export const TrainingNotice = z.object({
  id: Id,
  kind: TrainingNoticeKind,
  course: Id,
  title: Localized,
  at: Instant,
  /** The deadline or the end of the certificate. */
  until: Instant.nullable(),
})
export type TrainingNotice = z.infer<typeof TrainingNotice>

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
  question: Slug,
  chosen: z.array(Slug).max(8).default([]),
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
  'training.mine': shape(z.strictObject({}), z.object({ rows: z.array(MyCourse), notices: z.array(TrainingNotice) })),
  /** The notices up to now were read. */
  'training.seen': shape(z.strictObject({}), done),
  'training.lesson': shape(course.extend({ lesson: Slug }), Lesson),
  'training.finishLesson': shape(course.extend({ lesson: Slug }), Progress),
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
          ...{ title: Localized, assigned: z.int(), passed: z.int() },
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
      ...{ course: Id.optional(), key: Slug, state: CourseState, content: CourseContent },
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
