import type { Conversation, Message } from '@tandem/contract'

export type Delivery = 'sent' | 'delivered' | 'seen'

/** The last answer of a person, and how far it has come. Earlier ones have come at least as far. */
export function deliveryOf(
  messages: readonly Message[],
  { deliveredSeq, seenSeq }: Pick<Conversation, 'deliveredSeq' | 'seenSeq'>,
): { seq: number; state: Delivery } | null {
  const last = messages.findLast(({ author, visibility }) => author.kind === 'agent' && visibility === 'public')
  if (!last) return null
  const state = last.seq <= seenSeq ? 'seen' : last.seq <= deliveredSeq ? 'delivered' : 'sent'
  return { seq: last.seq, state }
}
