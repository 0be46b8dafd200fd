import { type Context, inTransaction } from '../../kernel/context.ts'
import { type Reactor, reactor } from '../../kernel/reactor.ts'
import { isFailure } from '../../kernel/verb.ts'
import { answerMessage, goOnUnanswered } from './answer.ts'
import { giveUp } from './give-up.ts'
import type { Posted } from './internal.ts'
import { helpMeanwhile } from './meanwhile.ts'
import { broughtAlong, lastSpoken } from './situation.ts'
import type { Toolbox } from './tools.ts'
import { learn, reload } from './training/learn.ts'

/** Answers customers. Events of one conversation come one after the other, so each conversation has one owner. */
export const answers = (tools: Toolbox): Reactor =>
  reactor({
    name: 'assistant',
    takes: {
      'message.posted': async (ctx, { payload }) => {
        if (payload.author !== 'customer' || !payload.public) return
        if (payload.assignee === 'bot') await reply(ctx, payload, tools)
        if (payload.assignee === 'queue') await meanwhile(ctx, payload, tools)
      },
      /** Given back by people with a question still open. */
      'episode.assigned': async (ctx, { payload }) => {
        if (payload.to !== 'bot' || payload.from === 'bot') return
        const posted = await inTransaction(ctx, (inner) => broughtAlong(inner, payload.conversation))
        if (posted) await reply(ctx, posted, tools)
      },
      /** A flow waited long enough; unless something happened meanwhile. */
      'flow.unanswered': async (ctx, { payload }) => {
        const posted = await inTransaction(ctx, (inner) => lastSpoken(inner, payload.conversation))
        if (posted?.epoch === payload.epoch) await reply(ctx, posted, tools, goOnUnanswered)
      },
    },
  })

/** What is published, changed or retired counts at once, also while a training runs: the model follows. */
export const reader = reactor({
  name: 'reader',
  takes: { 'knowledge.published': async (ctx) => reload(ctx) },
})

/** Learns what is published; apart from the answers, which must not wait for a training. */
export const learner = reactor({
  name: 'learner',
  takes: { 'knowledge.published': (ctx) => learn(ctx) },
})

async function reply(ctx: Context, posted: Posted, tools: Toolbox, respond = answerMessage): Promise<void> {
  try {
    await respond(ctx, posted, tools)
  } catch (error) {
    if (isStale(error)) return
    ctx.services.log.error(
      { err: error, conversation: posted.conversation },
      'the assistant failed; a person takes over',
    )
    await giveUp(ctx, posted).catch((failure: unknown) => {
      // A person or a newer message came in between; anything else is tried again by the dispatcher.
      if (!isStale(failure)) throw failure
    })
  }
}

/** A help that fails is none: the person comes anyway. */
async function meanwhile(ctx: Context, posted: Posted, tools: Toolbox): Promise<void> {
  await helpMeanwhile(ctx, posted, tools).catch((error: unknown) => {
    if (isStale(error)) return
    ctx.services.log.warn({ err: error, conversation: posted.conversation }, 'no help while waiting')
  })
}

/** The conversation moved on while the answer was made: somebody else has it, or it is over. */
const isStale = (error: unknown): boolean => isFailure(error) && (error.code === 'stale' || error.code === 'closed')
