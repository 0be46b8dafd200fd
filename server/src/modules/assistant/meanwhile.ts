import type { Reason } from '@tandem/contract'
import { type Context, type InTx, inTransaction } from '../../kernel/context.ts'
import { hurry, leaveQueue, placeOfConversation, waitsBecause } from '../routing/index.ts'
import type { Brain } from './brain.ts'
import { commit } from './commit.ts'
import { type Decision, decide } from './decide/decide.ts'
import { isSmallTalk } from './decide/hand-over.ts'
import type { Move } from './decide/turn.ts'
import { asks } from './flow/elliptic.ts'
import { isBare, isCorrection } from './flow/words.ts'
import { asksAboutWaiting, placeInWords, wasNoted } from './in-line.ts'
import type { Posted } from './internal.ts'
import { wantedBefore, wantedInstead, wishToLeave } from './leave-line.ts'
import { type Mind, mindOf } from './library.ts'
import { askedBy } from './situation.ts'
import { texts } from './texts.ts'
import { seeing, textsRead } from './vectors/question.ts'

/**
 * Helps a customer who waits for a person: what the knowledge answers for sure is said at once, and the place in the
 * queue stays; words of danger bring the person sooner; who no longer wants to wait is asked, and let go, and what they
 * want instead is answered; who asks how long it takes is told. Anything else (a doubt, a flow, a wish) is left to the person who comes, and the customer hears
 * that it is kept, once for what is written in a row. An encoder, where the model knows one, is asked about what may be a question, as for any answer.
 */
export async function helpMeanwhile(ctx: Context, posted: Posted): Promise<void> {
  const mind = await mindOf(ctx)
  const { brain } = mind
  if (!brain) return
  const started = performance.now()
  const attendWith = (judging: Brain, isLast: boolean) =>
    inTransaction(ctx, (inner) => attend(inner, posted, { ...mind, brain: judging }, { started, isLast }))
  const wanted = await attendWith(brain, false)
  if (wanted.length > 0) await attendWith(await seeing(ctx, brain, wanted), true)
}

/** Says what there is to say. Returns the texts whose vectors are wanted first, unless this `isLast`: then nothing was said. */
async function attend(
  ctx: InTx,
  posted: Posted,
  { brain, knowledge, policy }: Mind & { brain: Brain },
  { started, isLast }: { started: number; isLast: boolean },
): Promise<string[]> {
  const asked = await askedBy(ctx, posted, policy, 'queue')
  if (!asked || asked.unheard.length > 0) return []
  const decision = decide(asked.situation, brain, knowledge)
  const { move, topic } = decision
  const say = async (said: Move) => {
    await commit(ctx, asked, posted, { ...decision, move: said }, Math.round((performance.now() - started) * 1000))
    return []
  }
  if (move.handover === 'safety') {
    await say(move)
    await hurry(ctx, asked.row.id)
    return []
  }
  const { text } = asked.situation
  const wish = wishToLeave(text, asked.messages)
  if (wish) {
    // Who spoke of danger is not let go so easily.
    const inDanger = wish !== 'stay' && (await waitsBecause(ctx, asked.row.id)) === 'safety'
    const now = wish === 'stay' ? null : wantedInstead(text)
    const other = now ?? (wish === 'leave' ? wantedBefore(asked.messages) : null)
    const instead = other === null || inDanger ? null : decide({ ...asked.situation, text: other }, brain, knowledge)
    await say(aboutWaiting(decision, inDanger ? 'danger' : wish, instead))
    if (wish === 'leave' && !inDanger) await leaveQueue(ctx, asked.row.id)
    return []
  }
  const plain = (reason: Reason, words: string): Move => ({
    action: 'answer',
    reason,
    text: words,
    intent: null,
    dialogue: asked.situation.dialogue,
  })
  if (asksAboutWaiting(text)) {
    const place = await placeOfConversation(ctx, asked.row.id)
    return place ? say(plain('waiting_place', placeInWords(place, topic.language, policy.zone))) : []
  }
  const wanted =
    isLast || isBare(text) ? [] : textsRead(brain, (listening) => decide(asked.situation, listening, knowledge))
  if (wanted.length > 0) return wanted
  if (answersQuestion(decision)) return say({ ...move, text: `${texts.meanwhile[topic.language]}\n${move.text}` })
  if (isBare(text) || wasNoted(asked.messages, ctx.services.clock.now())) return []
  const isDanger = (await waitsBecause(ctx, asked.row.id)) === 'safety'
  return say(plain('waiting_noted', (isDanger ? texts.stillComes : texts.noted)[topic.language]))
}

/**
 * What is said to a customer about going on to wait.
 *
 * @param instead what there is to say of what they want instead of a person: an answer is given beside the question, a
 *   flow begins when the wait is over
 */
function aboutWaiting(
  { topic: { language }, turn }: Decision,
  wish: 'ask' | 'leave' | 'stay' | 'danger',
  instead: Decision | null,
): Move {
  const { dialogue } = turn.situation
  const said = { ask: texts.leaveOrStay, leave: texts.left, stay: texts.stays, danger: texts.stillComes }[wish][
    language
  ]
  const choices = wish === 'ask' && { choices: [texts.leaveLine[language], texts.keepWaiting[language]] }
  const action = wish === 'ask' ? 'ask' : 'answer'
  const plain: Move = { action, reason: `waiting_${wish}`, text: said, ...choices, intent: null, dialogue }
  if (instead && wish === 'ask' && answersQuestion(instead)) {
    const { text, sources = [] } = instead.move
    return { ...plain, text: `${text}\n\n${said}`, sources, dialogue: instead.move.dialogue }
  }
  if (instead && wish === 'leave' && beginsFlow(instead))
    return { ...instead.move, text: `${texts.leftFor[language]}\n\n${instead.move.text}` }
  return plain
}

/** A flow that asks for something; one that calls a tool first would have to wait for it here. */
const beginsFlow = ({ move }: Decision): boolean =>
  move.action === 'ask' && move.dialogue.flow !== null && !move.call && !move.handover

/** A flow that the handover cut short is not gone on with, and what is added or put right for the person is no question. */
function answersQuestion({ turn, move }: Decision): boolean {
  const { text, dialogue } = turn.situation
  if (dialogue.flow || move.action !== 'answer' || move.handover || !move.sources?.length) return false
  const isSmall = turn.reading.intent !== null && isSmallTalk(turn.reading.intent)
  const isAsked = asks(text) || turn.reading.score === 1
  return isAsked && !isSmall && !isCorrection(text) && !turn.entities.some(({ type }) => type === 'order_number')
}
