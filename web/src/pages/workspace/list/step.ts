import type { Conversation } from '@tandem/contract'
import { unreadOf } from './unread.ts'

export type Row = Pick<Conversation, 'id' | 'lastSeq' | 'readSeq'>

/** Which conversation a key leads to; undefined where it is no such key or leads nowhere. */
export function stepTo(event: StepKey, rows: readonly Row[], selected: string | undefined): Row | undefined {
  if (!event.altKey) return undefined
  const at = rows.findIndex((row) => row.id === selected)
  const digit = /^Digit([1-9])$/.exec(event.code)?.[1]
  if (digit && event.ctrlKey) return rows[Number(digit) - 1]
  if (event.ctrlKey) return undefined
  if (event.code === 'ArrowDown') return rows[at + 1]
  if (event.code === 'ArrowUp') return rows[Math.max(at - 1, 0)]
  if (event.code !== 'KeyU') return undefined
  return [...rows.slice(at + 1), ...rows.slice(0, Math.max(at, 0))].find((row) => unreadOf(row) > 0)
}

export type StepKey = Pick<KeyboardEvent, 'altKey' | 'ctrlKey' | 'code'>

/** Whether a key is one of the list. */
export const isStep = ({ altKey, ctrlKey, code }: StepKey) =>
  altKey && (ctrlKey ? /^Digit[1-9]$/ : /^(ArrowDown|ArrowUp|KeyU)$/).test(code)
