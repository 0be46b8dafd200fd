import type { Poll, ServerFrame } from '@tandem/contract'
import type { Action } from '../state/actions.ts'

/** What a frame of the server means for the state. Frames for agents mean nothing here. */
export function actionsOf(frame: ServerFrame): Action[] {
  switch (frame.op) {
    case 'message':
      return [{ type: 'rows', rows: [frame.message] }]
    case 'subscribed':
      return [{ type: 'caughtUp', lastSeq: frame.lastSeq }]
    case 'ack':
      return [{ type: 'acked', id: frame.id, seq: frame.seq, message: frame.message, at: frame.at }]
    case 'conversation':
      return [{ type: 'conversation', status: frame.status, assignee: frame.assignee.kind, name: frame.assignee.name }]
    case 'queue':
      return [{ type: 'place', place: frame.place }]
    case 'typing':
      return frame.by === 'customer' ? [] : [{ type: 'typing', by: frame.by }]
    case 'error':
      return frame.id ? [{ type: 'failed', id: frame.id, error: frame.error.message }] : []
    default:
      return []
  }
}

export const actionsOfPoll = ({ rows, lastSeq, status, assignee, place }: Poll): Action[] => [
  { type: 'rows', rows },
  { type: 'caughtUp', lastSeq },
  { type: 'conversation', status, assignee },
  { type: 'place', place },
]
