import type { Message } from '@tandem/contract'

/** What the console holds of one conversation: a run of messages without gaps that ends at the newest. */
export interface Thread {
  state: 'loading' | 'ready' | 'failed'
  messages: Message[]
  /** The last one that wrote without having sent yet. */
  typing: { by: 'customer' | 'bot' | 'agent'; text: string; at: number } | null
}

export const emptyThread: Thread = { state: 'loading', messages: [], typing: null }

export const lastSeqOf = (thread: Thread): number => thread.messages.at(-1)?.seq ?? 0
export const firstSeqOf = (thread: Thread): number => thread.messages[0]?.seq ?? 1

/** True while messages before the first one held exist: `seq` counts from 1 without gaps. */
export const hasOlder = (thread: Thread): boolean => firstSeqOf(thread) > 1

/** Adds rows wherever they belong; the same seq twice stays one, the later copy wins (edits keep their seq). */
export function merge(thread: Thread, rows: Message[]): Thread {
  const bySeq = new Map(thread.messages.map((message) => [message.seq, message]))
  for (const row of rows) bySeq.set(row.seq, row)
  return { ...thread, messages: [...bySeq.values()].sort((a, b) => a.seq - b.seq) }
}

/** A message that does not follow the last one shows that something was missed: replay, do not draw a gap. */
export const leavesGap = (thread: Thread, message: Message): boolean =>
  thread.state === 'ready' && message.seq > lastSeqOf(thread) + 1

/** A live message ends the typing of whoever wrote it. Before the history is there it is left to the replay. */
export function receive(thread: Thread, message: Message): Thread {
  if (thread.state !== 'ready') return thread
  // Of an erased customer nothing stays on any screen.
  if (message.body.kind === 'notice' && message.body.notice === 'erased')
    return { ...thread, messages: [message], typing: null }
  const merged = merge(thread, [message])
  return merged.typing?.by === message.author.kind ? { ...merged, typing: null } : merged
}
