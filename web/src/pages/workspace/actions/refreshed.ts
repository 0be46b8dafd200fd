import type { VerbName } from '@tandem/contract'

/** What looks different once a conversation has changed hands or state. */
export const refreshed: VerbName[] = [
  'conversations.get',
  'conversations.list',
  'conversations.episodes',
  'routing.queue',
  'routing.why',
  'routing.consults',
  'routing.task',
  'routing.wrapUps',
  'workforce.me',
]
