import type { QueuePlace } from '@tandem/contract'

/** The place of somebody who waits in the chat: third, with people at work. */
export const placeWith = (over: Partial<QueuePlace> = {}): QueuePlace => ({
  position: 3,
  minutes: 3,
  atLeast: 1,
  open: true,
  opensAt: null,
  kind: 'chat',
  customer: 'here',
  options: [],
  ...over,
})
