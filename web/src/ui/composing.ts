import type { KeyboardEvent } from 'react'

/** While an input method is open, Enter belongs to it (229 is what older Safari says then). */
export const isComposing = (event: KeyboardEvent): boolean => event.nativeEvent.isComposing || event.keyCode === 229
