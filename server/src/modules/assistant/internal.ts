import type { EventPayload } from '@tandem/contract'

/** The announcement of a message. */
export type Posted = EventPayload<'message.posted'>

/** The words of a message, where it has some. */
export const wordsOf = (body: { kind: string; text?: string }): string =>
  (body.kind === 'text' || body.kind === 'choices') && body.text !== undefined ? body.text.trim() : ''
