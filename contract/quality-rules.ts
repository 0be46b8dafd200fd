import { z } from 'zod'
import { Localized } from './base.ts'

/** How bad a finding is; `notice` is for things worth seeing, praise among them. */
export const RuleLevel = z.enum(['notice', 'minor', 'major', 'critical'])
export type RuleLevel = z.infer<typeof RuleLevel>

/** Whose words a rule looks at. */
export const CheckedRole = z.enum(['agent', 'bot', 'both'])
export type CheckedRole = z.infer<typeof CheckedRole>

const Word = z.string().trim().min(1).max(60)
const Words = z.array(Word).min(1).max(500)
const Key = z
  .string()
  .max(60)
  .regex(/^[a-z][a-z0-9_]*$/)

/** What a rule looks for. Words are found in any width and case, simplified or traditional, and with blanks between. */
export const RuleCheck = z.discriminatedUnion('kind', [
  /** Words that must not be said; `unless` are longer words in which they are harmless. */
  z.strictObject({ kind: z.literal('words'), words: Words, unless: z.array(Word).max(200) }),
  /** A regular expression in RE2's syntax: linear in the text, whatever it says. */
  z.strictObject({ kind: z.literal('pattern'), pattern: z.string().min(1).max(300) }),
  /** What has to be said, in order: one of the phrases of every step. Hits when it is missing, or when it is all there. */
  z.strictObject({
    kind: z.literal('script'),
    steps: z
      .array(z.strictObject({ title: z.string().max(80), anyOf: z.array(Word).min(1).max(50) }))
      .min(1)
      .max(10),
    /** In the first or last `within` messages of the checked side. */
    place: z.enum(['opening', 'closing', 'anywhere']),
    within: z.int().min(1).max(20),
    when: z.enum(['missing', 'present']),
  }),
  /** The customer waited longer than this for an answer. */
  z.strictObject({ kind: z.literal('gap'), seconds: z.int().min(5).max(86_400) }),
  /** The customer had the last word and it was more than one of these goodbyes. */
  z.strictObject({ kind: z.literal('unanswered'), goodbyes: z.array(Word).max(100) }),
  /** A way around the service: an account of another messenger, a number, a link. */
  z.strictObject({
    kind: z.literal('contact'),
    ways: z.array(z.enum(['messenger', 'phone', 'link'])).min(1),
    /** Own numbers and domains, which may be told. */
    allowed: z.array(z.string().trim().min(2).max(100)).max(100),
  }),
  /** Words that promise; a negation before them (不保证) or a condition takes the promise away. */
  z.strictObject({ kind: z.literal('promise'), words: Words }),
  /** The customer's mood got worse by so many steps: pleased, neutral, upset, angry. */
  z.strictObject({ kind: z.literal('mood'), steps: z.int().min(1).max(3) }),
])
export type RuleCheck = z.infer<typeof RuleCheck>

export const Rule = z.strictObject({
  key: Key,
  title: Localized,
  level: RuleLevel,
  /** One hit makes the score nought. */
  fatal: z.boolean(),
  /** Taken from the score when negative, added when positive. */
  points: z.int().min(-100).max(20),
  role: CheckedRole,
  enabled: z.boolean(),
  check: RuleCheck,
})
export type Rule = z.infer<typeof Rule>

export const RuleGroup = z.strictObject({ key: Key, title: Localized, rules: z.array(Rule).max(100) })
export type RuleGroup = z.infer<typeof RuleGroup>

export const RuleGroups = z.array(RuleGroup).min(1).max(30)
export type RuleGroups = z.infer<typeof RuleGroups>
