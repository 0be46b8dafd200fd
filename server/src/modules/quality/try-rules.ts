import type { Finding, RuleGroups } from '@tandem/contract'
import { verb } from '../../kernel/verb.ts'
import { episodeTalk, lastClosed } from '../conversations/index.ts'
import { inspect } from './checks/inspect.ts'
import { talkFrom } from './inspect-episode.ts'
import { checkedInspector, inspectorInForce } from './rulebooks.ts'

const EXAMPLES = 5

interface Tried {
  episode: string
  conversation: string
  closedAt: string
  now: Finding[]
  before: Finding[]
}

export const tryRules = verb({
  name: 'quality.tryRules',
  summary: 'What rules would find in the last closed episodes, beside what the rules in force find',
  scope: 'quality:inspect',
  effect: 'read',
  async run(ctx, { groups, episodes }) {
    const next = checkedInspector(groups)
    const current = await inspectorInForce(ctx)
    const tried: Tried[] = []
    for (const id of await lastClosed(ctx.tx, episodes)) {
      const talk = await episodeTalk(ctx, id)
      const seen = talkFrom(talk)
      tried.push({
        episode: id,
        conversation: talk.conversation.id,
        closedAt: talk.episode.closed_at?.toISOString() ?? '',
        now: inspect(next, 0, seen),
        before: inspect(current.inspector, current.version, seen),
      })
    }
    const known = new Set(current.inspector.map(({ rule }) => rule.key))
    return { episodes: tried.length, rules: trialsOf(groups, tried, known) }
  },
})

function trialsOf(groups: RuleGroups, tried: readonly Tried[], known: ReadonlySet<string>) {
  const has = (findings: readonly Finding[], key: string) => findings.some(({ rule }) => rule === key)
  const enabled = groups.flatMap((group) => group.rules).filter((rule) => rule.enabled)
  return enabled.map(({ key, title }) => {
    const hits = tried.filter(({ now }) => has(now, key))
    return {
      rule: key,
      title,
      hits: hits.length,
      before: known.has(key) ? tried.filter(({ before }) => has(before, key)).length : null,
      examples: hits
        .slice(0, EXAMPLES)
        .map(({ episode, conversation, closedAt }) => ({ episode, conversation, closedAt })),
    }
  })
}
