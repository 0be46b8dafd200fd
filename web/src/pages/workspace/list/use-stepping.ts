import type { Conversation } from '@tandem/contract'
import { useEffect } from 'react'
import { useNavigate } from 'react-router'
import type { View } from '../views.ts'

/** Alt+Down and Alt+Up open the next and the previous conversation of the list. */
export function useStepping(view: View, rows: Pick<Conversation, 'id'>[], selected: string | undefined): void {
  const navigate = useNavigate()
  useEffect(() => {
    const press = (event: KeyboardEvent) => {
      if (!event.altKey || (event.key !== 'ArrowDown' && event.key !== 'ArrowUp')) return
      event.preventDefault()
      const at = rows.findIndex((row) => row.id === selected)
      const next = rows[event.key === 'ArrowDown' ? at + 1 : Math.max(at - 1, 0)]
      if (next) void navigate(`/workspace/${view}/${next.id}`)
    }
    window.addEventListener('keydown', press)
    return () => window.removeEventListener('keydown', press)
  }, [view, rows, selected, navigate])
}
