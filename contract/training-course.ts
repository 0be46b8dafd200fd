import { z } from 'zod'
import { Id, Localized } from './base.ts'

/** A key that lives as long as the course: of it, of a lesson, of a question, of an option. */
export const CourseSlug = z.string().regex(/^[a-z][a-z0-9_]{0,39}$/)

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
  id: CourseSlug,
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

const asked = { id: CourseSlug, prompt: Localized, explanation: Localized }
const Option = z.strictObject({ id: CourseSlug, text: Localized })
const options = z.array(Option).min(2).max(8)

export const Question = z.discriminatedUnion('kind', [
  z.strictObject({ ...asked, kind: z.literal('single'), options, right: CourseSlug }),
  z.strictObject({ ...asked, kind: z.literal('multi'), options, right: z.array(CourseSlug).min(1).max(8) }),
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
export const PackCourse = CourseContent.extend({ key: CourseSlug })
export type PackCourse = z.infer<typeof PackCourse>

export const CourseState = z.enum(['draft', 'published', 'retired'])
export type CourseState = z.infer<typeof CourseState>

export const Course = z.object({
  id: Id,
  key: CourseSlug,
  state: CourseState,
  version: z.int(),
  content: CourseContent,
})
export type Course = z.infer<typeof Course>
