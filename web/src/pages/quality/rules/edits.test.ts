import type { RuleGroups } from '@tandem/contract'
import { RuleGroups as Shape } from '@tandem/contract/quality-rules.ts'
import { expect, it } from 'vitest'
import { gapOf, kinds, newRule, withGroup, withoutRule, withRule } from './edits.ts'

const title = { zh: '组', en: 'Group' }
const groups: RuleGroups = [{ key: 'own', title, rules: [] }]

it('a new rule of every kind has a key of its own and says what is left to fill in', () => {
  let all = groups
  for (const kind of [...kinds, ...kinds]) all = withRule(all, 'own', newRule(all, kind))
  const rules = all[0]?.rules ?? []
  expect(new Set(rules.map(({ key }) => key)).size).toBe(16)
  expect(rules.every((rule) => gapOf(rule) === 'title')).toBe(true)
  const named = rules.map((rule) => ({ ...rule, title }))
  expect(named.slice(0, 8).map(gapOf)).toEqual(['words', 'words', 'steps', null, null, null, null, 'pattern'])
})

it('a changed rule keeps its place, a removed one is gone, a group may be named anew', () => {
  const one = { ...newRule(groups, 'gap'), title }
  const two = { ...newRule(withRule(groups, 'own', one), 'mood'), title }
  const both = withRule(withRule(groups, 'own', one), 'own', two)
  const changed = withRule(both, 'own', { ...one, points: -9 })
  expect(changed[0]?.rules.map(({ key, points }) => [key, points])).toEqual([
    ['gap', -9],
    ['mood', -5],
  ])
  expect(withoutRule(changed, 'gap')[0]?.rules).toEqual([two])
  const more = withGroup(withGroup(both, null, title), 'own', { zh: '新', en: 'New' })
  expect(more.map((group) => [group.key, group.title.zh])).toEqual([
    ['own', '新'],
    ['group', '组'],
  ])
  expect(Shape.safeParse(more).success).toBe(true)
})
