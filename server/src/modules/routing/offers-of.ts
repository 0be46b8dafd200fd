import type { Context } from '../../kernel/context.ts'
import { fail } from '../../kernel/errors.ts'
import type { EntryRow, InTx, OfferRow } from './internal.ts'

/** The signed-in agent. @throws forbidden for other actors */
export function agentOf(ctx: Context): { id: string; name: string } {
  if (ctx.actor.kind !== 'agent') return fail('forbidden')
  return { id: ctx.actor.id, name: ctx.actor.name }
}

export async function findOffer(ctx: InTx, id: string): Promise<{ offer: OfferRow; entry: EntryRow } | null> {
  const { client } = ctx.tx
  const values = [ctx.tenant, id]
  const [{ rows: offers }, { rows: entries }] = await Promise.all([
    client.query<OfferRow>({ name: 'routing_offer', text: OFFER, values }),
    client.query<EntryRow>({ name: 'routing_offered', text: OFFERED, values }),
  ])
  const [offer, entry] = [offers[0], entries[0]]
  return offer && entry ? { offer, entry } : null
}

const OFFER = 'select * from offers where tenant_id = $1 and id = $2'
const OFFERED = `select * from queue_entries
where tenant_id = $1 and id = (select entry_id from offers where tenant_id = $1 and id = $2)`

/** An offer made to the signed-in agent, in any state, unlocked. @throws not_found also for another agent's */
export async function ownOffer(ctx: InTx, id: string): Promise<{ offer: OfferRow; entry: EntryRow }> {
  const found = await findOffer(ctx, id)
  return found && found.offer.agent_id === agentOf(ctx).id ? found : fail('not_found')
}
