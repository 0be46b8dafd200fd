import type { Conversation } from '@tandem/contract'
import { createContext, type ReactNode, useContext, useMemo, useState } from 'react'
import { ConsultDialog } from '../consult/consult-dialog.tsx'
import { RemindDialog } from '../later/remind-dialog.tsx'
import { SnoozeDialog } from '../later/snooze-dialog.tsx'
import { TicketDialog } from '../tickets/ticket-dialog.tsx'
import { CloseDialog } from './close-dialog.tsx'
import type { DialogProps } from './dialog-props.ts'
import { ReassignDialog } from './reassign-dialog.tsx'
import { BargeInDialog, WhisperDialog } from './say-dialog.tsx'
import { TransferDialog } from './transfer-dialog.tsx'

const dialogs = {
  close: CloseDialog,
  consult: ConsultDialog,
  transfer: TransferDialog,
  snooze: SnoozeDialog,
  remind: RemindDialog,
  ticket: TicketDialog,
  whisper: WhisperDialog,
  bargeIn: BargeInDialog,
  reassign: ReassignDialog,
} satisfies Record<string, (props: DialogProps) => ReactNode>

type Kind = keyof typeof dialogs
type Show = (kind: Kind, conversation: Conversation) => void

const Shown = createContext<Show>(() => {})

/** Opens a dialog about a conversation. */
export const useDialog = (): Show => useContext(Shown)

/**
 * Holds the open dialog above the thread: it stays, and stays about the conversation that it was opened for, whatever
 * becomes of the list and of the thread behind it.
 */
export function ConversationDialogs({ children }: { children: ReactNode }) {
  const [shown, setShown] = useState<{ kind: Kind; conversation: Conversation; open: boolean; time: number } | null>(
    null,
  )
  const show = useMemo<Show>(
    () => (kind, conversation) =>
      setShown((before) => ({ kind, conversation, open: true, time: (before?.time ?? 0) + 1 })),
    [],
  )
  const Dialog = shown && dialogs[shown.kind]
  return (
    <Shown value={show}>
      {children}
      {shown && Dialog && (
        <Dialog
          key={shown.time}
          conversation={shown.conversation}
          open={shown.open}
          close={() => setShown((now) => (now?.time === shown.time ? { ...now, open: false } : now))}
        />
      )}
    </Shown>
  )
}
