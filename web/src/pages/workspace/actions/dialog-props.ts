import type { Conversation } from '@tandem/contract'

/** What every dialog about a conversation is given. */
export interface DialogProps {
  conversation: Conversation
  open: boolean
  close: () => void
}
