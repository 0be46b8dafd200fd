import { OfferOutcome } from '@tandem/contract'
import { verb } from '../../kernel/verb.ts'
import { conversationRow } from '../conversations/index.ts'
import { agentNames } from '../workforce/index.ts'

export const why = verb({
  name: 'routing.why',
  summary: 'Why a conversation was given or offered to whom: candidates, skills, occupancy, lane, waiting time',
  scope: 'conversation:read',
  effect: 'read',
  async run(ctx, { conversation }) {
    const { id } = await conversationRow(ctx, conversation)
    const offers = await ctx.db
      .selectFrom('offers as offer')
      .innerJoin('queue_entries as entry', (join) =>
        join.onRef('entry.tenant_id', '=', 'offer.tenant_id').onRef('entry.id', '=', 'offer.entry_id'),
      )
      .select(['offer.created_at as at', 'offer.agent_id as agent', 'offer.state as outcome', 'offer.why as why'])
      .where('entry.tenant_id', '=', ctx.tenant)
      .where('entry.conversation_id', '=', id)
      .orderBy('offer.created_at', 'desc')
      .limit(100)
      .execute()
    const given = await ctx.db
      .selectFrom('queue_entries')
      .select(['assigned_at as at', 'agent_id as agent', 'why'])
      .where('tenant_id', '=', ctx.tenant)
      .where('conversation_id', '=', id)
      .where('assigned_at', 'is not', null)
      .orderBy('requested_at', 'desc')
      .limit(100)
      .execute()
    const rows = [...offers, ...given.map((row) => ({ ...row, outcome: 'assigned' }))]
    const names = await agentNames(
      ctx,
      rows.flatMap(({ agent }) => agent ?? []),
    )
    return {
      rows: rows
        .flatMap(({ at, agent, outcome, why }) => {
          if (!at || !agent || !why) return []
          return [
            {
              at: at.toISOString(),
              agent: { id: agent, name: names.get(agent) ?? '' },
              outcome: OfferOutcome.parse(outcome),
              why,
            },
          ]
        })
        .sort((a, b) => b.at.localeCompare(a.at)),
    }
  },
})
