import type { Body, Language, Message, QueuePlace, Session, WidgetConfig } from '@tandem/contract'

export type Status = Session['status']
export type AssigneeKind = Session['assignee']

/**
 * How the chat is connected. `idle`: not asked for yet. `offline`: the browser says that there is no network.
 * `lost`: the server cannot be reached, we keep trying.
 */
export type LinkState = 'idle' | 'connecting' | 'online' | 'lost' | 'offline'

/** A message of the customer that the server has not acknowledged yet. `id` makes sending it again harmless. */
export interface Pending {
  id: string
  at: string
  state: 'uploading' | 'waiting' | 'failed'
  /** Absent while the file is still being uploaded. */
  body?: Body
  file?: PendingFile
  /** Why it failed, in the customer's language. */
  error?: string
}

interface PendingFile {
  name: string
  bytes: number
  image: boolean
  /** Object URL of an image, for the preview. */
  preview?: string
  /** Share that has been sent, 0 to 1. */
  sent: number
}

export interface State {
  language: Language
  open: boolean
  config: WidgetConfig | null
  conversation: string | null
  status: Status
  assignee: AssigneeKind
  /** Name of the agent who serves. */
  agent: string | null
  place: QueuePlace | null
  link: LinkState
  /** True once the history has arrived, so that the page neither flashes a welcome nor reads it all out. */
  ready: boolean
  /** Why no session could be had, in the customer's language. */
  trouble: string | null
  /** Public messages by ascending `seq`. */
  messages: Message[]
  pending: Pending[]
  /** The last seq that the server has delivered: where a resumed connection continues. */
  cursor: number
  /** Everything after this seq has been loaded; 0 when the history is complete. */
  floor: number
  readSeq: number
  /** Where the "new" line stands while the chat is open. */
  markerSeq: number | null
  typing: 'bot' | 'agent' | null
}

export const initial = (language: Language, open = false): State => ({
  language,
  open,
  config: null,
  conversation: null,
  status: 'new',
  assignee: 'bot',
  agent: null,
  place: null,
  link: 'idle',
  ready: false,
  trouble: null,
  messages: [],
  pending: [],
  cursor: 0,
  floor: 0,
  readSeq: 0,
  markerSeq: null,
  typing: null,
})
