import type { Language } from '@tandem/contract'
import type { InTx } from '../../kernel/context.ts'
import { fail } from '../../kernel/errors.ts'
import { uuidv7 } from '../../kernel/ids.ts'
import type { ConversationRow } from './rows.ts'

/** The thread of this customer on this channel: found, or made (without an episode until the first message). */
export async function openThread(
  ctx: InTx,
  of: { customer: string; channel: { id: string; kind: string; name: string }; language: Language },
): Promise<ConversationRow> {
  const now = new Date(ctx.services.clock.now())
  await ctx.tx.db
    .insertInto('conversations')
    .values({
      tenant_id: ctx.tenant,
      id: uuidv7(ctx.services.clock),
      customer_id: of.customer,
      channel_id: of.channel.id,
      channel_kind: of.channel.kind,
      channel_name: of.channel.name,
      language: of.language,
      opened_at: now,
      updated_at: now,
    })
    .onConflict((conflict) => conflict.columns(['tenant_id', 'customer_id', 'channel_id']).doNothing())
    .execute()
  const row = await ctx.tx.db
    .selectFrom('conversations')
    .selectAll()
    .where('tenant_id', '=', ctx.tenant)
    .where('customer_id', '=', of.customer)
    .where('channel_id', '=', of.channel.id)
    .executeTakeFirst()
  return row ?? fail('internal')
}
