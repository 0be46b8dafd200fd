import type { Body, Language, Message, QueuePlace, Session, WidgetConfig } from '@tandem/contract'
import type { AssigneeKind, LinkState, Pending, Status } from './model.ts'

/** Everything that can happen to the chat. */
export type Action =
  | { type: 'language'; language: Language }
  | { type: 'opened' }
  | { type: 'closed' }
  | { type: 'read' }
  | { type: 'config'; config: WidgetConfig }
  /** `floor`: the seq after which history is loaded. `readSeq`: what this browser has seen earlier. */
  | { type: 'session'; session: Session; floor: number; readSeq: number }
  | { type: 'trouble'; text: string | null }
  | { type: 'link'; link: LinkState }
  | { type: 'rows'; rows: Message[] }
  | { type: 'caughtUp'; lastSeq: number }
  | { type: 'earlier'; rows: Message[]; floor: number }
  | { type: 'conversation'; status: Status; assignee: AssigneeKind; name?: string }
  | { type: 'place'; place: QueuePlace | null }
  | { type: 'typing'; by: 'bot' | 'agent' | null }
  | { type: 'pending'; pending: Pending }
  | { type: 'progress'; id: string; sent: number }
  | { type: 'uploaded'; id: string; body: Body }
  | { type: 'acked'; id: string; seq: number; message: string; at: string }
  | { type: 'failed'; id: string; error: string }
  | { type: 'retry'; id: string }
  | { type: 'discard'; id: string }
