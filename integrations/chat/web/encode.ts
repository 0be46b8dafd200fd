import type { Body } from '@tandem/contract'

/**
 * A body as the widget draws it. The web channel carries every kind as it is; the switch is exhaustive, so that a new
 * kind does not compile until this channel answers for it.
 */
export function encode(body: Body): Body {
  switch (body.kind) {
    case 'text':
    case 'choices':
    case 'image':
    case 'file':
    case 'notice':
      return body
  }
}
