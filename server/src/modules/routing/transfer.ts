import { holds } from '../../kernel/actor.ts'
import type { InTx } from '../../kernel/context.ts'
import { fail } from '../../kernel/errors.ts'
import { verb } from '../../kernel/verb.ts'
import { append, conversationRow } from '../conversations/index.ts'
import { listAgents, skills } from '../workforce/index.ts'
import { carried } from './carried.ts'
import { currentEntry, wait } from './enqueue.ts'
import { endEntry } from './entries.ts'
import { happened } from './internal.ts'
import { agentOf } from './offers-of.ts'

export const transfer = verb({
  name: 'routing.transfer',
  summary: 'Pass a conversation on to a colleague or a skill, with a note; the customer keeps the place',
  scope: 'routing:work',
  effect: 'write',
  async run(ctx, { conversation, to, note }) {
    const agent = agentOf(ctx)
    const row = await conversationRow(ctx, conversation, true)
    if (row.status !== 'open') return fail('closed')
    if (row.assignee_id !== agent.id && !holds(ctx.actor, 'conversation:supervise')) return fail('stale')
    const target = 'agent' in to ? await colleague(ctx, to.agent) : await skill(ctx, to.skill)
    const entry = await currentEntry(ctx, row)
    if (entry) await endEntry(ctx, entry, 'transferred')
    if (entry?.agent_id) {
      ctx.emit('handover.transferred', conversation, { ...happened(ctx, entry), from: entry.agent_id })
    }
    if (note) {
      const body = { kind: 'text', text: note } as const
      await append(ctx, { conversation, author: { kind: 'agent', ...agent }, visibility: 'internal', body }, row)
    }
    await wait(ctx, row, {
      ...(await carried(ctx, row, entry)),
      ...target,
      reason: 'transfer',
      skip: entry?.agent_id ? [entry.agent_id] : [],
      notice: 'transferred',
    })
    ctx.note(row.id, { ...to })
    return { ok: true as const }
  },
})

/** The colleague gets the first offer; who cannot come is not waited for. */
async function colleague(ctx: InTx, id: string) {
  const [found] = await listAgents(ctx.tx, [id])
  if (!found) return fail('not_found')
  if (found.presence !== 'online')
    return fail('not_allowed', { problem: { zh: '对方不在线', en: 'the colleague is not online' } })
  return { prefer: { agent: id, because: 'requested' as const } }
}

async function skill(ctx: InTx, key: string) {
  const { rows } = await skills(ctx, {})
  return rows.some((row) => row.key === key) ? { wanted: [{ key, level: 1 }], prefer: null } : fail('not_found')
}
