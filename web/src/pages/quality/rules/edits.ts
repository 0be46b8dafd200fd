import type { Rule, RuleCheck, RuleGroup, RuleGroups } from '@tandem/contract'
import { Rule as Shape } from '@tandem/contract/quality-rules.ts'

export type Kind = RuleCheck['kind']

/** What a rule of each kind begins with; lists are empty until somebody says what to look for. */
const beginnings: { [K in Kind]: Extract<RuleCheck, { kind: K }> } = {
  words: { kind: 'words', words: [], unless: [] },
  promise: { kind: 'promise', words: [] },
  script: { kind: 'script', steps: [{ title: '', anyOf: [] }], place: 'opening', within: 2, when: 'missing' },
  contact: { kind: 'contact', ways: ['messenger', 'phone', 'link'], allowed: [] },
  gap: { kind: 'gap', seconds: 180 },
  unanswered: { kind: 'unanswered', goodbyes: [] },
  mood: { kind: 'mood', steps: 1 },
  pattern: { kind: 'pattern', pattern: '' },
}

/** Every kind in the order in which it is offered. */
export const kinds = Object.keys(beginnings) as Kind[]

const keysOf = (groups: RuleGroups): string[] => groups.flatMap(({ rules }) => rules.map(({ key }) => key))

/** `base`, or with a number behind it the first that nobody has. */
function freshKey(taken: readonly string[], base: string): string {
  for (let n = 1; ; n++) {
    const key = n === 1 ? base : `${base}_${n}`
    if (!taken.includes(key)) return key
  }
}

/** A new rule of a kind, with an empty name. */
export const newRule = (groups: RuleGroups, kind: Kind): Rule => ({
  key: freshKey(keysOf(groups), kind),
  title: { zh: '', en: '' },
  level: 'minor',
  fatal: false,
  points: -5,
  role: 'agent',
  enabled: true,
  check: beginnings[kind],
})

/** Puts a rule into a group: in its place if it is there, else at the end. */
export const withRule = (groups: RuleGroups, group: string, rule: Rule): RuleGroups =>
  groups.map((one) => (one.key === group ? { ...one, rules: replaced(one.rules, rule) } : one))

const replaced = (rules: readonly Rule[], rule: Rule): Rule[] =>
  rules.some(({ key }) => key === rule.key) ? rules.map((one) => (one.key === rule.key ? rule : one)) : [...rules, rule]

export const withoutRule = (groups: RuleGroups, key: string): RuleGroups =>
  groups.map((group) => ({ ...group, rules: group.rules.filter((rule) => rule.key !== key) }))

/** A new group, or another name for one that is there. */
export function withGroup(groups: RuleGroups, key: string | null, title: RuleGroup['title']): RuleGroups {
  if (key !== null) return groups.map((group) => (group.key === key ? { ...group, title } : group))
  const taken = groups.map((group) => group.key)
  return [...groups, { key: freshKey(taken, 'group'), title, rules: [] }]
}

/** What of a rule is left to fill in or wrong, as the path of its field; null when the rule is whole. */
export function gapOf(rule: Rule): string | null {
  const issue = Shape.safeParse(rule).error?.issues[0]
  if (!issue) return null
  const [first, second] = issue.path.map(String)
  return first === 'check' ? (second ?? 'check') : (first ?? '')
}
