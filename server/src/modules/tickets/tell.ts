import type { DeskNews } from '@tandem/contract'
import type { InTx } from '../../kernel/context.ts'
import { uuidv7 } from '../../kernel/ids.ts'
import { notify } from '../desk/index.ts'
import { type TicketRow, ticketPlace } from './internal.ts'

interface News {
  who: string
  what: Extract<DeskNews, `ticket_${string}`>
  from?: { id: string; name: string }
}

/** Leaves a notice on a colleague's desk; of an erased customer there is nothing left to tell. */
export async function tell(ctx: InTx, row: TicketRow, { who, what, from }: News): Promise<void> {
  const own = (await ctx.services.keys.customers(ctx.tx, [row.customer_id])).get(row.customer_id)
  if (!own) return
  const number = `#${row.number}`
  await notify(ctx, {
    agents: [who],
    kind: 'ticket',
    about: uuidv7(ctx.services.clock),
    ...(from && { from }),
    conversation: { id: row.conversation_id, customer: row.customer_id },
    text: own.open(ticketPlace('subject', row.id), row.subject),
    news: { what, subject: row.id, topic: { zh: number, en: number } },
  })
}
