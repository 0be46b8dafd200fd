import type { Body, Flow, FlowState, Language, Message, Recognised } from '@tandem/contract'
import type { InTx } from '../../kernel/context.ts'
import type { CustomerKeys } from '../../kernel/crypto/keyring.ts'
import { formsOfKind } from '../channels/index.ts'
import { type ConversationRow, snapshot } from '../conversations/index.ts'
import { flowVersions } from '../knowledge/index.ts'
import { heardIn } from '../media/index.ts'
import type { Situation } from './decide/turn.ts'
import { readDialogue } from './dialogue-store.ts'
import { type Posted, wordsOf } from './internal.ts'
import type { Policy } from './library.ts'

/** A conversation that waits for the assistant's answer. */
export interface Asked {
  row: ConversationRow
  messages: Message[]
  keys: CustomerKeys
  situation: Situation
  /** Pictures and recordings that nobody has made out yet: to be heard before anything is decided. */
  unheard: string[]
  zone: string
  /** What the people of the tenant read. */
  desk: Language
}

const LOOK_BACK = 12

/**
 * What the assistant decides on, if this very message still waits for it: nothing newer came, nobody answered, nobody
 * took over. Null otherwise: a newer message has its own event, a person needs no help.
 */
export async function askedBy(
  ctx: InTx,
  event: { conversation: string; epoch: number },
  policy: Policy,
  assignee: 'bot' | 'queue' = 'bot',
): Promise<Asked | null> {
  const { row, messages } = await snapshot(ctx, event.conversation, LOOK_BACK)
  if (row.status !== 'open' || row.assignee_kind !== assignee || row.epoch !== event.epoch) return null
  const open = unanswered(messages)
  return open.length === 0 ? null : askedIn(ctx, { row, messages }, open, policy)
}

/** The same for a flow that has waited long enough for a reply to the last thing that was said. */
export async function waitedFor(
  ctx: InTx,
  event: { conversation: string; epoch: number },
  policy: Policy,
): Promise<Asked | null> {
  const { row, messages } = await snapshot(ctx, event.conversation, LOOK_BACK)
  if (row.status !== 'open' || row.assignee_kind !== 'bot' || row.epoch !== event.epoch) return null
  return askedIn(ctx, { row, messages }, [], policy)
}

async function askedIn(
  ctx: InTx,
  { row, messages }: Pick<Asked, 'row' | 'messages'>,
  open: readonly Message[],
  policy: Policy,
): Promise<Asked | null> {
  if (row.episode_id === null) return null
  const keys = await ctx.services.keys.customer(ctx.tx, row.customer_id)
  const files = open.flatMap(({ body }) => fileOf(body) ?? [])
  const heard = await heardIn(ctx, files)
  const words = open
    .map(({ body }) => ({
      text: wordsOf(body) || saidIn(heard.get(fileOf(body) ?? '')),
      isSeen: body.kind === 'image',
    }))
    .filter(({ text }) => text !== '')
  const textOf = (some: typeof words) => some.map(({ text }) => text).join('\n')
  const dialogue = await readDialogue(ctx, keys, { conversation: row.id, episode: row.episode_id })
  const situation: Situation = {
    text: textOf(words),
    ...(words.some(({ isSeen }) => isSeen) && { said: textOf(words.filter(({ isSeen }) => !isSeen)) }),
    attachment: files.some((file) => !heard.get(file)?.ok),
    // The database holds the column to the two languages.
    language: row.language as Language,
    now: ctx.services.clock.now(),
    threshold: policy.threshold,
    dialogue,
    forms: formsOfKind(row.channel_kind),
    pinned: await pinnedBy(ctx, dialogue.flow),
  }
  const unheard = files.filter((file) => !heard.has(file))
  return { row, messages, keys, situation, unheard, zone: policy.zone, desk: policy.language }
}

const fileOf = (body: Body): string | null => (body.kind === 'image' || body.kind === 'file' ? body.file : null)
const saidIn = (heard: Recognised | undefined): string => (heard?.ok ? heard.text : '')

/** The flows of a dialogue in the versions that it began with. */
const pinnedBy = async (ctx: InTx, state: FlowState | null): Promise<Flow[]> =>
  state ? flowVersions(ctx, [state, ...state.under]) : []

/** The question that a conversation brings along when people give it back; null when nothing is left to answer. */
export async function broughtAlong(ctx: InTx, conversation: string): Promise<Posted | null> {
  const { row, messages } = await snapshot(ctx, conversation, LOOK_BACK)
  const last = unanswered(messages).at(-1)
  return last ? postedIn(row, last) : null
}

/** The last thing that was said, for a flow to go on after it. */
export async function lastSpoken(ctx: InTx, conversation: string): Promise<Posted | null> {
  const { row, messages } = await snapshot(ctx, conversation, LOOK_BACK)
  const last = messages.findLast(({ author, visibility }) => author.kind !== 'system' && visibility === 'public')
  return last ? postedIn(row, last) : null
}

/** The announcement of a message once more; null when the assistant has nothing to do there any longer. */
function postedIn(row: ConversationRow, { id, seq, at, author }: Message): Posted | null {
  if (!row.episode_id || row.status !== 'open' || row.assignee_kind !== 'bot') return null
  return {
    conversation: row.id,
    episode: row.episode_id,
    channel: row.channel_id,
    message: id,
    seq,
    author: author.kind,
    public: true,
    epoch: row.epoch,
    assignee: 'bot',
    at,
  }
}

/** The customer's messages after the last answer. */
export function unanswered(messages: readonly Message[]): Message[] {
  const spoken = messages.filter(({ author, visibility }) => author.kind !== 'system' && visibility === 'public')
  const last = spoken.findLastIndex(({ author }) => author.kind !== 'customer')
  return spoken.slice(last + 1)
}
