import type { Context, InTx } from '../../kernel/context.ts'
import { fail } from '../../kernel/errors.ts'
import type { OfferRow } from './internal.ts'

/** The signed-in agent. @throws forbidden for other actors */
export function agentOf(ctx: Context): { id: string; name: string } {
  if (ctx.actor.kind !== 'agent') return fail('forbidden')
  return { id: ctx.actor.id, name: ctx.actor.name }
}

/** An offer, and whose turn it is about. */
type Found = OfferRow & { conversation_id: string }

export async function findOffer(ctx: InTx, id: string): Promise<Found | undefined> {
  const { rows } = await ctx.tx.client.query<Found>({ name: 'routing_offer', text: OFFER, values: [ctx.tenant, id] })
  return rows[0]
}

const OFFER = `select o.*, q.conversation_id from offers o join queue_entries q on q.tenant_id = $1 and q.id = o.entry_id
where o.tenant_id = $1 and o.id = $2`

/** An offer made to the signed-in agent, in any state, unlocked. @throws not_found also for another agent's */
export async function ownOffer(ctx: InTx, id: string): Promise<Found> {
  const found = await findOffer(ctx, id)
  return found?.agent_id === agentOf(ctx).id ? found : fail('not_found')
}
