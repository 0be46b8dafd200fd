import { useSyncExternalStore } from 'react'

/** Wider than a phone; the same width as in the style sheets. */
const query = matchMedia('(min-width: 721px)')

const subscribe = (changed: () => void) => {
  query.addEventListener('change', changed)
  return () => query.removeEventListener('change', changed)
}

/** Whether there is room for more than one column. */
export const useWide = (): boolean => useSyncExternalStore(subscribe, () => query.matches)
