import type { Finding, Rule, RuleGroups, RuleLevel } from '@tandem/contract'
import { gap, mood, script, unanswered } from './course.ts'
import { contact, pattern, promise, words } from './say.ts'
import type { Hit, Talk } from './talk.ts'

interface Ready {
  rule: Rule
  group: string
  find: (talk: Talk) => Hit[]
}

/** Rules made ready to look at many episodes. */
export type Inspector = readonly Ready[]

/** More places of one finding help nobody. */
const MAX_SPANS = 20

/** Thrown when a rule cannot be used as it is. */
export class BadRule extends Error {
  readonly rule: Rule
  constructor(rule: Rule, problem: string) {
    super(problem)
    this.rule = rule
  }
}

/** @throws BadRule when a pattern is none, or two rules have the same key */
export function inspectorOf(groups: RuleGroups): Inspector {
  const keys = new Set<string>()
  return groups.flatMap((group) =>
    group.rules.flatMap((rule) => {
      if (keys.has(rule.key)) throw new BadRule(rule, `two rules have the key ${rule.key} / 规则标识重复：${rule.key}`)
      keys.add(rule.key)
      const find = ready(rule)
      return rule.enabled ? [{ rule, group: group.key, find }] : []
    }),
  )
}

function ready(rule: Rule): Ready['find'] {
  try {
    return checkOf(rule)
  } catch (error) {
    throw new BadRule(rule, error instanceof Error ? error.message : String(error))
  }
}

function checkOf({ check, role }: Rule): Ready['find'] {
  switch (check.kind) {
    case 'words':
      return words(role, check.words, check.unless)
    case 'pattern':
      return pattern(role, check.pattern)
    case 'script':
      return script(role, check)
    case 'gap':
      return gap(role, check.seconds)
    case 'unanswered':
      return unanswered(role, check.goodbyes)
    case 'contact':
      return contact(role, check.ways, check.allowed)
    case 'promise':
      return promise(role, check.words)
    case 'mood':
      return mood(role, check.steps)
  }
}

/** Everything that the rules find in an episode: one finding for each rule and person. */
export function inspect(inspector: Inspector, version: number, talk: Talk): Finding[] {
  const findings: Finding[] = []
  for (const { rule, group, find } of inspector) {
    for (const [agent, hits] of byAgent(find(talk))) {
      findings.push({
        number: findings.length + 1,
        rule: rule.key,
        version,
        group,
        title: rule.title,
        level: rule.level,
        fatal: rule.fatal,
        points: rule.points,
        role: rule.role,
        agent,
        spans: hits.flatMap(({ span }) => span ?? []).slice(0, MAX_SPANS),
        dismissed: false,
      })
    }
  }
  return findings
}

function byAgent(hits: readonly Hit[]): Map<string | null, Hit[]> {
  const people = new Map<string | null, Hit[]>()
  for (const hit of hits) people.set(hit.agent, [...(people.get(hit.agent) ?? []), hit])
  return people
}

/** Whose episode it is: the agent who wrote most of it, of several the last; null when it was the AI's. */
export function responsible({ said }: Talk): string | null {
  const counts = new Map<string, number>()
  for (const { by, agent } of said) if (by === 'agent' && agent) counts.set(agent, (counts.get(agent) ?? 0) + 1)
  let best: string | null = null
  for (const [agent, count] of counts) if (best === null || count >= (counts.get(best) ?? 0)) best = agent
  return best
}

const FULL = 100

/** The score by rules: of what the responsible person (or, without one, the AI) is answerable for. */
export function scoreOf(findings: readonly Finding[], agent: string | null): { score: number; fatal: boolean } {
  const counting = findings.filter((finding) => !finding.dismissed && finding.agent === agent)
  const fatal = counting.some((finding) => finding.fatal)
  const sum = counting.reduce((total, { points }) => total + points, FULL)
  return { score: fatal ? 0 : Math.max(0, Math.min(FULL, sum)), fatal }
}

const LEVELS: readonly RuleLevel[] = ['notice', 'minor', 'major', 'critical']

/** The worst level of what still counts. */
export function worst(findings: readonly Finding[]): RuleLevel | null {
  const places = findings.filter(({ dismissed }) => !dismissed).map(({ level }) => LEVELS.indexOf(level))
  return places.length === 0 ? null : (LEVELS[Math.max(...places)] ?? null)
}

const WEIGHT: Record<RuleLevel, number> = { notice: 1, minor: 3, major: 8, critical: 20 }

/** How much an episode deserves a second look. */
export const riskOf = (findings: readonly Finding[]): number =>
  findings.reduce((sum, { level, fatal, points }) => sum + (points > 0 ? 0 : WEIGHT[level] + (fatal ? 20 : 0)), 0)
