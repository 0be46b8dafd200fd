import { useEffect } from 'react'
import { useNavigate } from 'react-router'
import { watch } from '../../../live/live.ts'
import { usePageKeys } from '../../../ui/use-page-keys.ts'
import type { View } from '../views.ts'
import { isStep, type Row, stepTo } from './step.ts'

/** Keys that open the next, the previous, the next unread, or one conversation of the list by its number. */
export function useStepping(view: View, rows: readonly Row[], selected: string | undefined): void {
  const navigate = useNavigate()
  usePageKeys((event) => {
    if (!isStep(event)) return
    event.preventDefault()
    const next = stepTo(event, rows, selected)
    if (next) void navigate(`/workspace/${view}/${next.id}`)
  })
  const next = stepTo({ altKey: true, ctrlKey: false, code: 'ArrowDown' }, rows, selected)?.id
  // The next one is there before the key asks for it.
  useEffect(() => {
    if (next && selected) watch(next)
  }, [next, selected])
}
