/** Why nothing can be recorded, as far as the customer can do something about it. */
export type Hindrance = 'denied' | 'framed' | 'missing' | 'busy'

/**
 * What an error of the microphone means.
 * @param isOpen whether the page around the chat lets it ask for the microphone at all
 */
export function hindranceOf(error: unknown, isOpen: boolean): Hindrance {
  const name = error instanceof Error || error instanceof DOMException ? error.name : ''
  if (name === 'NotAllowedError' || name === 'SecurityError') return isOpen ? 'denied' : 'framed'
  return name === 'NotFoundError' || name === 'OverconstrainedError' ? 'missing' : 'busy'
}
