import type { Conversation } from '@tandem/contract'

/** How many entries nobody has seen yet. */
export const unreadOf = (conversation: Pick<Conversation, 'lastSeq' | 'readSeq'>): number =>
  Math.max(0, conversation.lastSeq - conversation.readSeq)
