import type { Conversation } from '@tandem/contract'
import { useEffect, useEffectEvent } from 'react'
import { useNavigate } from 'react-router'
import type { View } from '../views.ts'
import { unreadOf } from './unread.ts'

type Row = Pick<Conversation, 'id' | 'lastSeq' | 'readSeq'>

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

type StepKey = Pick<KeyboardEvent, 'altKey' | 'ctrlKey' | 'code'>

const isStep = ({ altKey, ctrlKey, code }: StepKey) =>
  altKey && (ctrlKey ? /^Digit[1-9]$/ : /^(ArrowDown|ArrowUp|KeyU)$/).test(code)

/** Keys that open the next, the previous, the next unread, or one conversation of the list by its number. */
export function useStepping(view: View, rows: readonly Row[], selected: string | undefined): void {
  const navigate = useNavigate()
  const press = useEffectEvent((event: KeyboardEvent) => {
    if (!isStep(event)) return
    event.preventDefault()
    const next = stepTo(event, rows, selected)
    if (next) void navigate(`/workspace/${view}/${next.id}`)
  })
  useEffect(() => {
    const listen = (event: KeyboardEvent) => press(event)
    window.addEventListener('keydown', listen)
    return () => window.removeEventListener('keydown', listen)
  }, [])
}
