import type { Language, Reason } from '@tandem/contract'
import { type Context, type InTx, inTransaction } from '../../kernel/context.ts'
import { hear } from '../media/index.ts'
import { hurry, leaveQueue, placeOfConversation, waitsBecause } from '../routing/index.ts'
import { type Brain, UNTRAINED } from './brain.ts'
import { commit } from './commit.ts'
import { type Decision, decide } from './decide/decide.ts'
import { isNumberAlone } from './decide/follow-up.ts'
import { isSmallTalk } from './decide/hand-over.ts'
import { lookedUp } from './decide/looked-up.ts'
import type { Move } from './decide/turn.ts'
import { asks } from './flow/elliptic.ts'
import { isBare, isCorrection } from './flow/words.ts'
import { asksAboutWaiting, placeInWords, wasNoted } from './in-line.ts'
import type { Posted } from './internal.ts'
import { wantedBefore, wantedInstead, wishToLeave } from './leave-line.ts'
import { type Mind, mindOf } from './library.ts'
import { type Asked, askedBy } from './situation.ts'
import { texts } from './texts.ts'
import { callTool, type Outcome, type Toolbox } from './tools.ts'
import { seeing, textsRead } from './vectors/question.ts'

/** What is known of a message beside its words; what is absent has not been found out yet. */
interface Known {
  brain: Brain
  /** The files of the message were listened to or looked at, as far as that can be done. */
  isHeard?: true
  /** The brain has the vectors that there are. */
  isSeen?: true
  /** What the shop says of the order that the message names. */
  order?: Outcome
}

/** Finds something out, which takes its time: to be called without an open transaction. */
type Errand = (ctx: Context) => Promise<Partial<Known>>

/**
 * Helps a customer who waits for a person: what the knowledge answers for sure is said at once, and the place in the
 * queue stays; words of danger bring the person sooner; who no longer wants to wait is asked, and let go, and what they
 * want instead is answered; who asks how long it takes, or sends the number of an order, is told. Anything else (a doubt,
 * a flow, a wish, a picture) is left to the person who comes, and the customer hears that it is kept, once for what is
 * written in a row. Pictures and recordings are made out, and an encoder is asked about what may be a question, as for
 * any answer; without a model there still is the place, the order, and danger.
 */
export async function helpMeanwhile(ctx: Context, posted: Posted, tools: Toolbox): Promise<void> {
  const mind = await mindOf(ctx)
  const started = performance.now()
  let known: Known = { brain: mind.brain ?? UNTRAINED }
  for (;;) {
    const errand = await inTransaction(ctx, (inner) => attend(inner, posted, { ...mind, started, tools }, known))
    if (!errand) return
    known = { ...known, ...(await errand(ctx)) }
  }
}

/** Says what there is to say. Returns what has to be found out before there is something to say, each thing once. */
async function attend(
  ctx: InTx,
  posted: Posted,
  { knowledge, policy, started, tools }: Mind & { started: number; tools: Toolbox },
  known: Known,
): Promise<Errand | null> {
  const { brain } = known
  const asked = await askedBy(ctx, posted, policy, 'queue')
  if (!asked) return null
  const decision = decide(asked.situation, brain, knowledge)
  const { move, topic, turn } = decision
  const { language } = topic
  const say = async (said: Move) => {
    await commit(ctx, asked, posted, { ...decision, move: said }, Math.round((performance.now() - started) * 1000))
    return null
  }
  if (move.handover === 'safety') {
    await say(move)
    await hurry(ctx, asked.row.id)
    return null
  }
  if (asked.unheard.length > 0 && !known.isHeard) return listen(asked)
  const { text, said: words = text, attachment } = asked.situation
  const isDanger = (await waitsBecause(ctx, asked.row.id)) === 'safety'
  const wish = wishToLeave(words, asked.messages)
  if (wish) {
    // Who spoke of danger is not let go so easily.
    const inDanger = wish !== 'stay' && isDanger
    const now = wish === 'stay' ? null : wantedInstead(words)
    const other = now ?? (wish === 'leave' ? wantedBefore(asked.messages) : null)
    const instead = other === null || inDanger ? null : decide({ ...asked.situation, text: other }, brain, knowledge)
    await say(aboutWaiting(decision, inDanger ? 'danger' : wish, instead))
    if (wish === 'leave' && !inDanger) await leaveQueue(ctx, asked.row.id)
    return null
  }
  const plain = (reason: Reason, said: string): Move => ({
    action: 'answer',
    reason,
    text: said,
    intent: null,
    dialogue: turn.situation.dialogue,
  })
  if (asksAboutWaiting(words)) {
    const place = await placeOfConversation(ctx, asked.row.id)
    return place ? say(plain('waiting_place', placeInWords(place, language, policy.zone))) : null
  }
  const number = isDanger ? null : orderNamed(decision)
  if (number !== null && !known.order) return lookUp(number, { tools, asked, posted, language })
  if (known.order?.ok) {
    const { text: order, ...drawn } = lookedUp(turn, known.order)
    return say({ ...plain('waiting_order', `${texts.noted[language]}\n${order}`), ...drawn })
  }
  const isEmpty = isBare(text) && !attachment
  const wanted =
    known.isSeen || isEmpty ? [] : textsRead(brain, (listening) => decide(asked.situation, listening, knowledge))
  if (wanted.length > 0) return async (free) => ({ brain: await seeing(free, brain, wanted), isSeen: true })
  if (answersQuestion(decision)) return say({ ...move, text: `${texts.meanwhile[language]}\n${move.text}` })
  if (isEmpty || wasNoted(asked.messages, ctx.services.clock.now())) return null
  return say(plain('waiting_noted', (isDanger ? texts.stillComes : texts.noted)[language]))
}

const listen =
  ({ row, unheard }: Asked): Errand =>
  async (ctx) => {
    await hear(ctx, row.customer_id, unheard).catch((error: unknown) => {
      // What was written beside them is still there to be answered.
      ctx.services.log.warn({ err: error, conversation: row.id }, 'what a waiting customer sent was not made out')
    })
    return { isHeard: true }
  }

/** The order number that is all that a message says. */
function orderNamed({ turn: { situation, entities } }: Decision): string | null {
  const numbers = entities.filter(({ type }) => type === 'order_number')
  const [number] = numbers
  return number && numbers.length === 1 && isNumberAlone(situation.text, entities) ? String(number.value) : null
}

const lookUp =
  (
    number: string,
    { tools, asked, posted, language }: { tools: Toolbox; asked: Asked; posted: Posted; language: Language },
  ): Errand =>
  async (ctx) => {
    const use = { conversation: asked.row.id, language, zone: asked.zone, turn: posted.message }
    return { order: await callTool(ctx, tools, { tool: 'commerce.order', args: { number } }, use) }
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
  const isAsked = asks(text) || turn.exact !== null
  return isAsked && !isSmall && !isCorrection(text) && !turn.entities.some(({ type }) => type === 'order_number')
}
