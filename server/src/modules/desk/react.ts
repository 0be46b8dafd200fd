import type { EventPayload, Message } from '@tandem/contract'
import { type Context, type InTx, inTransaction } from '../../kernel/context.ts'
import { reactor } from '../../kernel/reactor.ts'
import { conversationRow, noteEmotion, readMessages } from '../conversations/index.ts'
import { listAgents } from '../workforce/index.ts'
import { moodOf } from './moods.ts'
import { aboutEvent, notify } from './notify.ts'
import { discardUses, judgeUses } from './suggestion-use.ts'

type Posted = EventPayload<'message.posted'>

export const onEvents = reactor({
  name: 'desk',
  takes: {
    'message.posted': (ctx, { payload }) => heard(ctx, payload),
    'episode.closed': (ctx, { payload }) => inTransaction(ctx, (inner) => discardUses(inner, payload.conversation)),
    'conversation.woken': async (ctx, { id, payload }) => {
      if (payload.why === 'due') await inTransaction(ctx, (inner) => comeBack(inner, payload, id))
    },
  },
})

/** What matters at the desk: a note that names somebody, the mood of a customer whom a person serves, a reply. */
async function heard(ctx: Context, posted: Posted): Promise<void> {
  const served = posted.assignee === 'agent' && posted.public
  const matters = posted.author === 'agent' || (posted.author === 'customer' && served)
  if (!matters) return
  await inTransaction(ctx, async (inner) => {
    const { rows } = await readMessages(inner, { conversation: posted.conversation, after: posted.seq - 1, limit: 1 })
    const message = rows[0]
    if (!message) return
    if (message.author.kind === 'customer') {
      const mood = moodOf(message)[0]
      if (mood) await noteEmotion(inner, message.conversation, mood.emotion)
    } else if (message.visibility === 'internal') await tellMentioned(inner, message)
    else if (message.author.id && message.body.kind === 'text') {
      await judgeUses(inner, message.conversation, message.author.id, message.body.text)
    }
  })
}

/** Who is named and serves the tenant is told; nobody has to be told of the own words. */
async function tellMentioned(ctx: InTx, message: Message): Promise<void> {
  const named = (message.mentions ?? []).filter((id) => id !== message.author.id)
  if (named.length === 0 || message.body.kind !== 'text') return
  const known = await listAgents(ctx.tx, named)
  const { customer_id } = await conversationRow(ctx, message.conversation)
  await notify(ctx, {
    agents: known.map((agent) => agent.id),
    kind: 'mention',
    about: message.id,
    seq: message.seq,
    conversation: { id: message.conversation, customer: customer_id },
    ...(message.author.id && { from: { id: message.author.id, name: message.author.name ?? '' } }),
    text: message.body.text.slice(0, 200),
  })
}

async function comeBack(ctx: InTx, woken: EventPayload<'conversation.woken'>, event: number): Promise<void> {
  const row = await conversationRow(ctx, woken.conversation)
  await notify(ctx, {
    agents: [woken.agent],
    kind: 'snooze_over',
    about: aboutEvent(event),
    conversation: { id: row.id, customer: row.customer_id },
  })
}
