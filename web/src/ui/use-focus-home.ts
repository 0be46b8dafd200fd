import { useEffect, useState } from 'react'
import { focusHome, giveBack } from './focus-home.ts'

/** For what is there only while it is open: once it has gone, what had the focus before has it again. */
export function useFocusHome(): void {
  // Looked for while rendering: once it has mounted, a field of it has the focus.
  const [home] = useState(focusHome)
  useEffect(() => () => giveBack(home), [home])
}
