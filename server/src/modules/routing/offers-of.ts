import type { Context } from '../../kernel/context.ts'
import { fail } from '../../kernel/errors.ts'
import type { EntryRow, InTx, OfferRow } from './internal.ts'

/** The signed-in agent. @throws forbidden for other actors */
export function agentOf(ctx: Context): { id: string; name: string } {
  if (ctx.actor.kind !== 'agent') return fail('forbidden')
  return { id: ctx.actor.id, name: ctx.actor.name }
}

export async function findOffer(ctx: InTx, id: string): Promise<{ offer: OfferRow; entry: EntryRow } | null> {
  const named = ctx.tx.db.selectFrom('offers').where('tenant_id', '=', ctx.tenant).where('id', '=', id)
  const about = ctx.tx.db
    .selectFrom('queue_entries')
    .selectAll()
    .where('tenant_id', '=', ctx.tenant)
    .where('id', '=', named.select('entry_id'))
  const [offer, entry] = await Promise.all([named.selectAll().executeTakeFirst(), about.executeTakeFirst()])
  return offer && entry ? { offer, entry } : null
}

/** An offer made to the signed-in agent, in any state, unlocked. @throws not_found also for another agent's */
export async function ownOffer(ctx: InTx, id: string): Promise<{ offer: OfferRow; entry: EntryRow }> {
  const found = await findOffer(ctx, id)
  return found && found.offer.agent_id === agentOf(ctx).id ? found : fail('not_found')
}
