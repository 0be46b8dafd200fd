import type { FlowContent } from '@tandem/contract'
import { useRef, useState } from 'react'
import { begin, change, type History, redo, undo } from './history.ts'

export interface FlowEditing {
  content: FlowContent
  dirty: boolean
  /** Somebody else saved since this editing began. */
  overtaken: boolean
  canUndo: boolean
  canRedo: boolean
  /** @param field what is typed into: changes of one field within a moment are undone together */
  change: (content: FlowContent, field?: string) => void
  undo: () => void
  redo: () => void
  /** Throws the own changes away. */
  reset: () => void
}

const MOMENT_MS = 1500
const same = (a: unknown, b: unknown) => JSON.stringify(a) === JSON.stringify(b)

interface Own {
  history: History<FlowContent>
  since: string
}

/** What stands in the editor: the stored flow until something is changed, then the own one, whatever arrives. */
export function useFlowEditing(stored: FlowContent, updatedAt: string): FlowEditing {
  const [own, setOwn] = useState<Own | null>(null)
  const last = useRef({ field: '', at: 0 })
  const history = own?.history ?? begin(stored)
  const dirty = own !== null && !same(own.history.present, stored)
  const set = (next: History<FlowContent>) => setOwn({ history: next, since: dirty ? own.since : updatedAt })
  return {
    content: history.present,
    dirty,
    overtaken: dirty && own.since !== updatedAt,
    canUndo: history.past.length > 0,
    canRedo: history.future.length > 0,
    change(content, field = '') {
      const now = performance.now()
      const isMore = field !== '' && field === last.current.field && now - last.current.at < MOMENT_MS
      last.current = { field, at: now }
      set(change(history, content, isMore))
    },
    undo: () => set(undo(history)),
    redo: () => set(redo(history)),
    reset: () => setOwn(null),
  }
}
