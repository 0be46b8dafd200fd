import { startTransition, useEffect, useState } from 'react'

/**
 * The value that was drawn last: a new one follows when the rest of the page is painted with it. For what is heavy and
 * may come a moment later. (`useDeferredValue` defers nothing within a transition, as navigating is one.)
 */
export function usePainted<T>(value: T): T {
  const [painted, setPainted] = useState(value)
  useEffect(() => startTransition(() => setPainted(value)), [value])
  return painted
}
