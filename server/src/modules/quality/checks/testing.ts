import type { Rule, RuleCheck, RuleGroups } from '@tandem/contract'
import type { Said, Talk } from './talk.ts'

const MINUTE = 60_000

/** A talk from lines such as `客: 在吗`, `坐席: 您好`, `机: 请稍等`; one minute apart unless told. */
export function talkOf(lines: readonly string[], at: readonly number[] = [], takenOn: readonly number[] = []): Talk {
  const who = { 客: 'customer', 机: 'bot', 坐: 'agent', 乙: 'agent' } as const
  const said = lines.map((line, i): Said => {
    const [name = '', ...text] = line.split(': ')
    const by = who[name as keyof typeof who]
    const agent = name === '坐' ? 'a1' : name === '乙' ? 'a2' : null
    return { seq: i + 1, at: at[i] ?? i * MINUTE, by, agent, text: text.join(': ') }
  })
  return { said, takenOn }
}

export const ruleOf = (check: RuleCheck, more: Partial<Rule> = {}): Rule => ({
  key: 'rule',
  title: { zh: '规则', en: 'Rule' },
  level: 'major',
  fatal: false,
  points: -10,
  role: 'agent',
  enabled: true,
  check,
  ...more,
})

export const groupsOf = (...rules: Rule[]): RuleGroups => [{ key: 'all', title: { zh: '全部', en: 'All' }, rules }]
