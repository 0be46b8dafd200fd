import { type KeyboardEvent, useState } from 'react'
import type { Option } from './popup.tsx'

interface Picker {
  open: boolean
  options: Option[]
  active: number
  pick: (index: number) => void
  /** True when the key was for the popup. */
  press: (event: KeyboardEvent) => boolean
}

/**
 * The keys of a popup that is open while a query stands before the cursor and Escape has not closed it.
 * @param options null while they are being fetched
 */
export function usePicker(query: string | null, options: Option[] | null, take: (index: number) => void): Picker {
  const [active, setActive] = useState(0)
  const [closedFor, setClosedFor] = useState<string | null>(null)
  const wanted = query !== null && query !== closedFor
  const rows = (wanted && options) || []
  const chosen = Math.min(active, rows.length - 1)
  const move = (step: number) => setActive((chosen + step + rows.length) % rows.length)
  const pick = (index: number) => {
    take(index)
    setActive(0)
  }

  const press = (event: KeyboardEvent): boolean => {
    if (!wanted) return false
    if (event.key === 'Escape') setClosedFor(query)
    else if (rows.length === 0) return false
    else if (event.key === 'ArrowDown') move(1)
    else if (event.key === 'ArrowUp') move(-1)
    else if (event.key === 'Enter' || event.key === 'Tab') pick(chosen)
    else return false
    event.preventDefault()
    return true
  }

  return { open: wanted && options !== null, options: rows, active: chosen, pick, press }
}
