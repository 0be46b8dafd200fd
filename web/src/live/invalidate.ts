import type { ServerFrame, VerbName } from '@tandem/contract'
import { queryClient } from '../api/query.ts'

type Changed = Extract<ServerFrame, { op: 'changed' }>['what']

const readers: Record<Changed, VerbName[]> = {
  inbox: [
    'conversations.list',
    'conversations.get',
    'conversations.episodes',
    'routing.why',
    'routing.task',
    'routing.wrapUps',
    'workforce.me',
  ],
  queue: ['routing.queue', 'insights.live'],
  knowledge: [
    'knowledge.articles',
    'knowledge.article',
    'knowledge.importPreview',
    'knowledge.intentImport',
    'knowledge.expiring',
    'knowledge.intents',
    'knowledge.intent',
    'knowledge.flows',
    'knowledge.flow',
    'knowledge.versions',
    'knowledge.replies',
    'knowledge.packNews',
    'learning.outside',
  ],
  model: ['assistant.status', 'assistant.suggest', 'learning.versions', 'learning.shadow'],
  learning: [
    'learning.inbox',
    'learning.questions',
    'learning.cases',
    'learning.versions',
    'learning.changes',
    'learning.shadow',
    'learning.reminders',
  ],
  channels: ['channels.list'],
  agents: ['workforce.agents', 'workforce.me', 'insights.live'],
  customer: ['customers.get', 'customers.erasures', 'conversations.episodes'],
  tickets: ['tickets.get', 'tickets.list', 'tickets.ofCustomer'],
  consults: ['routing.consults'],
  staffing: [
    'staffing.mine',
    'staffing.week',
    'staffing.inbox',
    'staffing.onCall',
    'staffing.gaps',
    'staffing.outlook',
    'staffing.events',
  ],
  notices: ['desk.notices', 'desk.reminders'],
  alarms: ['supervision.alarms'],
  training: ['training.mine', 'training.results', 'training.courses'],
  quality: [
    'quality.results',
    'quality.result',
    'quality.rules',
    'quality.forms',
    'quality.plans',
    'quality.reviews',
    'quality.appeals',
    'quality.mine',
    'quality.cases',
    'quality.policy',
  ],
}

/** The verbs whose cached answers a frame has made old. */
export function outdatedBy(frame: ServerFrame): VerbName[] {
  switch (frame.op) {
    case 'changed':
      return readers[frame.what]
    case 'conversation':
      return [...readers.inbox, ...readers.queue]
    case 'message':
      return ['conversations.list', 'conversations.get']
    case 'presence':
      return readers.agents
    case 'notice':
      return readers.notices
    case 'receipt':
      return ['conversations.get']
    case 'broadcast':
      return ['workforce.broadcasts']
    case 'welcome':
      // Whatever happened while the socket was away was not announced.
      return [...Object.values(readers).flat(), 'workforce.broadcasts']
    default:
      return []
  }
}

const waiting = new Set<VerbName>()

function flush(): void {
  const all = [...waiting]
  waiting.clear()
  for (const verb of all) void queryClient.invalidateQueries({ queryKey: [verb] })
}

/** Fetches what is on the screen again; a burst of frames leads to one fetch. */
export function invalidate(verbs: VerbName[]): void {
  if (verbs.length > 0 && waiting.size === 0) setTimeout(flush, 150)
  for (const verb of verbs) waiting.add(verb)
}
