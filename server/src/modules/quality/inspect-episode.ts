import type { Message } from '@tandem/contract'
import type { InTx } from '../../kernel/context.ts'
import { type EpisodeTalk, episodeTalk } from '../conversations/index.ts'
import { lineOf } from '../routing/index.ts'
import { saidPhrases } from './adoptions.ts'
import { inspect, responsible, riskOf, scoreOf, worst } from './checks/inspect.ts'
import type { Said, Talk } from './checks/talk.ts'
import { announceScore, DAY_MS, inspectionOrThrow, policyOf, tellPages } from './internal.ts'
import { notify } from './notices.ts'
import { inspectorInForce } from './rulebooks.ts'

const textOf = ({ body }: Message): string => (body.kind === 'text' || body.kind === 'choices' ? body.text : '')

/** An episode as rules see it: what the customer could read, and when a person took it on. */
export function talkFrom({ messages }: Pick<EpisodeTalk, 'messages'>): Talk {
  const shown = messages.filter(({ visibility }) => visibility === 'public')
  const said = shown.flatMap((message): Said[] => {
    const { kind: by, id } = message.author
    if (by === 'system') return []
    const agent = by === 'agent' ? (id ?? null) : null
    return [{ seq: message.seq, at: Date.parse(message.at), by, agent, text: textOf(message) }]
  })
  const takenOn = shown.flatMap(({ body, at }) =>
    body.kind === 'notice' && (body.notice === 'assigned' || body.notice === 'transferred') ? [Date.parse(at)] : [],
  )
  return { said, takenOn }
}

/** Checks a closed episode by the rules in force, once. */
export async function inspectEpisode(ctx: InTx, id: string): Promise<void> {
  const talk = await episodeTalk(ctx, id)
  const { episode, conversation } = talk
  if (!episode.closed_at) return
  const { version, inspector } = await inspectorInForce(ctx)
  const seen = talkFrom(talk)
  const findings = inspect(inspector, version, seen)
  const agent = responsible(seen)
  const { score, fatal } = scoreOf(findings, agent)
  const now = new Date(ctx.services.clock.now())
  const { appealDays } = await policyOf(ctx.tx)
  const { numInsertedOrUpdatedRows: written } = await ctx.tx.db
    .insertInto('inspections')
    .values({
      tenant_id: ctx.tenant,
      episode_id: id,
      conversation_id: conversation.id,
      queue: await lineOf(ctx.tx, conversation.id, id),
      customer_id: conversation.customer_id,
      channel_id: conversation.channel_id,
      channel_name: conversation.channel_name,
      agent_id: agent,
      reason: episode.close_reason ?? 'other',
      agents: [...new Set(seen.said.flatMap((one) => one.agent ?? []))],
      rating: episode.rating,
      rules_version: version,
      findings: JSON.stringify(findings),
      rules: findings.map(({ rule }) => rule),
      level: worst(findings),
      fatal,
      automatic: score,
      score,
      risk: riskOf(findings),
      phrases: await saidPhrases(ctx, seen),
      closed_at: episode.closed_at,
      inspected_at: now,
      appeal_until: new Date(now.getTime() + appealDays * DAY_MS),
    })
    .onConflict((conflict) => conflict.doNothing())
    .executeTakeFirst()
  // An event may come again; what it led to is there already.
  if (!written) return
  announceScore(ctx, await inspectionOrThrow(ctx.tx, id), { score, fatal, by: 'rules' })
  if (agent && fatal) await notify(ctx, { agent, kind: 'critical', episode: id })
  tellPages(ctx)
}
