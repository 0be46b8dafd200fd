import { type Context, inTransaction } from '../../kernel/context.ts'
import { hurry, leaveQueue, placeOfConversation, waitsBecause } from '../routing/index.ts'
import { commit } from './commit.ts'
import { type Decision, decide } from './decide/decide.ts'
import { isSmallTalk } from './decide/hand-over.ts'
import type { Move } from './decide/turn.ts'
import { asks } from './flow/elliptic.ts'
import { isBare, isCorrection } from './flow/words.ts'
import { asksAboutWaiting, placeInWords, wasNoted } from './in-line.ts'
import type { Posted } from './internal.ts'
import { wishToLeave } from './leave-line.ts'
import { mindOf } from './library.ts'
import { askedBy } from './situation.ts'
import { texts } from './texts.ts'

/**
 * Helps a customer who waits for a person: what the knowledge answers for sure is said at once, and the place in the
 * queue stays; words of danger bring the person sooner; who no longer wants to wait is asked, and let go; who asks how
 * long it takes is told. Anything else (a doubt, a flow, a wish) is left to the person who comes, and the customer hears
 * that it is kept, once for what is written in a row.
 */
export async function helpMeanwhile(ctx: Context, posted: Posted): Promise<void> {
  const { brain, knowledge, policy } = await mindOf(ctx)
  if (!brain) return
  const started = performance.now()
  await inTransaction(ctx, async (inner) => {
    const asked = await askedBy(inner, posted, policy, 'queue')
    if (!asked || asked.unheard.length > 0) return
    const decision = decide(asked.situation, brain, knowledge)
    const { move, topic } = decision
    const say = (said: Move) =>
      commit(inner, asked, posted, { ...decision, move: said }, Math.round((performance.now() - started) * 1000))
    if (move.handover === 'safety') {
      await say(move)
      return hurry(inner, asked.row.id)
    }
    const wish = wishToLeave(asked.situation.text, asked.messages)
    if (wish) {
      // Who spoke of danger is not let go so easily.
      const inDanger = wish !== 'stay' && (await waitsBecause(inner, asked.row.id)) === 'safety'
      await say(aboutWaiting(decision, inDanger ? 'danger' : wish))
      if (wish === 'leave' && !inDanger) await leaveQueue(inner, asked.row.id)
      return
    }
    const { text } = asked.situation
    const plain = (reason: string, words: string): Move => ({
      ...{ action: 'answer', reason, text: words, intent: null, dialogue: asked.situation.dialogue },
    })
    if (asksAboutWaiting(text)) {
      const place = await placeOfConversation(inner, asked.row.id)
      if (place) await say(plain('waiting_place', placeInWords(place, topic.language, policy.zone)))
      return
    }
    if (answersQuestion(decision)) return say({ ...move, text: `${texts.meanwhile[topic.language]}\n${move.text}` })
    if (isBare(text) || wasNoted(asked.messages, ctx.services.clock.now())) return
    const isDanger = (await waitsBecause(inner, asked.row.id)) === 'safety'
    await say(plain('waiting_noted', (isDanger ? texts.stillComes : texts.noted)[topic.language]))
  })
}

/** What is said to a customer about going on to wait. */
function aboutWaiting({ topic: { language }, turn }: Decision, wish: 'ask' | 'leave' | 'stay' | 'danger'): Move {
  const { dialogue } = turn.situation
  const said = { ask: texts.leaveOrStay, leave: texts.left, stay: texts.stays, danger: texts.stillComes }[wish]
  const choices = wish === 'ask' && { choices: [texts.leaveLine[language], texts.keepWaiting[language]] }
  const action = wish === 'ask' ? 'ask' : 'answer'
  return { action, reason: `waiting_${wish}`, text: said[language], ...choices, intent: null, dialogue }
}

/** A flow that the handover cut short is not gone on with, and what is added or put right for the person is no question. */
function answersQuestion({ turn, move }: Decision): boolean {
  const { text, dialogue } = turn.situation
  if (dialogue.flow || move.action !== 'answer' || move.handover || !move.sources?.length) return false
  const isSmall = turn.reading.intent !== null && isSmallTalk(turn.reading.intent)
  const isAsked = asks(text) || turn.reading.score === 1
  return isAsked && !isSmall && !isCorrection(text) && !turn.entities.some(({ type }) => type === 'order_number')
}
