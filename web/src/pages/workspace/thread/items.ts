import type { Episode, Message } from '@tandem/contract'

/** What the timeline draws, in order. */
export type Item =
  | { kind: 'day'; key: string; at: string }
  | { kind: 'episode'; key: string; number: number }
  | { kind: 'unread'; key: string }
  | { kind: 'notice'; key: string; message: Message }
  | { kind: 'message'; key: string; message: Message; first: boolean }

/** Messages of one author this close together share one heading. */
const togetherMs = 3 * 60_000

const dayOf = (instant: string) => new Date(instant).toDateString()

/** Of what an erased customer and others said in the thread the place is left, and who spoke there. */
const isErased = ({ body }: Message) => body.kind === 'notice' && body.notice === 'erased'

const isNotice = (message: Message) =>
  message.body.kind === 'notice' && (message.author.kind === 'system' || !isErased(message))

const sameVoice = (before: Message | undefined, message: Message) =>
  before !== undefined &&
  !isNotice(before) &&
  before.author.kind === message.author.kind &&
  before.author.id === message.author.id &&
  before.visibility === message.visibility &&
  Date.parse(message.at) - Date.parse(before.at) < togetherMs

/**
 * Lays a conversation out: a separator for each day and for each episode after the first, one where the unread
 * of the customer begins, and messages gathered by author.
 * @param readSeq what had been seen when the conversation was opened
 */
export function itemsOf(messages: Message[], episodes: Episode[], readSeq: number): Item[] {
  const numberAt = new Map(episodes.map((episode) => [episode.firstSeq, episode.number]))
  const items: Item[] = []
  let before: Message | undefined
  let unreadShown = false
  // Where everything is new, a line above it all would say nothing.
  const someRead = readSeq >= (messages[0]?.seq ?? 1)
  for (const message of messages) {
    const number = numberAt.get(message.seq)
    const newDay = !before || dayOf(before.at) !== dayOf(message.at)
    const unread: boolean = someRead && !unreadShown && message.seq > readSeq && message.author.kind === 'customer'
    unreadShown ||= unread
    if (newDay) items.push({ kind: 'day', key: `day ${message.seq}`, at: message.at })
    if (number !== undefined && number > 1) items.push({ kind: 'episode', key: `episode ${message.seq}`, number })
    if (unread) items.push({ kind: 'unread', key: 'unread' })
    const key = message.id
    if (isNotice(message)) {
      // Notices that say no more than that they were there are said once.
      const isRepeated = isErased(message) && before && isNotice(before) && isErased(before)
      if (!isRepeated) items.push({ kind: 'notice', key, message })
    } else items.push({ kind: 'message', key, message, first: newDay || unread || !sameVoice(before, message) })
    before = message
  }
  return items
}
