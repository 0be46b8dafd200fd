import type { Module } from '../../kernel/module.ts'
import { close } from './close.ts'
import { episodes } from './episodes.ts'
import { get } from './get.ts'
import { threads } from './holding.ts'
import { list } from './list.ts'
import { messages } from './messages.ts'
import { note } from './note.ts'
import { rate } from './rate.ts'
import { read } from './read.ts'
import { reply } from './reply.ts'
import { tables } from './schema.ts'
import { search } from './search.ts'
import { send } from './send.ts'
import { snooze, snoozeDeadline, wake } from './snooze.ts'
import { tag } from './tag.ts'

export { type AgentWords, agentWords } from './agent-words.ts'
export { lockConversations } from './append-sql.ts'
export type { Append, Appended, Topic } from './append-types.ts'
export { type Assignment, assign } from './assign.ts'
export { closeEpisode } from './close.ts'
export { noteEmotion } from './emotion.ts'
export { countClosed, type EpisodeTalk, episodeTalk, lastClosed } from './episode-talk.ts'
export { forgetEmptyThreads } from './forget-empty.ts'
export { conversationRow, conversationRows, present, presentById, presentOne } from './internal.ts'
export { openThread } from './open.ts'
export { angryCount, openCounts } from './open-counts.ts'
export { append } from './pipeline.ts'
export { type Range, readMessages } from './read-messages.ts'
export { noteReceipt, type Receipt } from './receipt.ts'
export type { ConversationRow } from './rows.ts'
export type { Expectation } from './rules.ts'
export { type Snapshot, snapshot } from './snapshot.ts'
export { get, reply, send }

export const conversations: Module = {
  name: 'conversations',
  tables,
  verbs: [send, reply, note, list, get, messages, episodes, search, read, tag, snooze, wake, close, rate],
  deadlines: [snoozeDeadline],
  holdings: [threads],
}
