import { type Flow, type FlowTools, flowTools } from '@tandem/contract'
import { isElliptic } from '../flow/elliptic.ts'
import { outermost } from '../flow/stack.ts'
import { isQuestion } from '../flow/words.ts'
import type { Reading } from './read.ts'
import type { Turn } from './turn.ts'

/** A question so short speaks of the order at hand, unless it says otherwise. */
const SHORT = { zh: 14, en: 48 }
const GENERAL =
  /一般|通常|平时|平均|如果|要是|假如|下单|拍下|现在买|再买|别的|其他|另外|另一|寄到|发到|发往|送到.{2}|新疆|西藏|国外|海外|\b(?:usually|generally|in general|if i|another|other|orders|ship(?:ping)? to|deliver(?:y)? to)\b/iu

/** Who wants back what an act has done does not want it done. */
const UNDOES = /恢复|还原|找回|撤回|\b(?:undo|restore|reinstate|un-?cancel)/iu

/** The flow that answers a question for an order: one that the message names, or the one that was talked of. */
export function orderFlow({ intent, sure }: Reading, turn: Turn): string | null {
  const content = sure && intent !== null ? turn.knowledge.intents.get(intent) : undefined
  const key = content?.withOrder
  const flow = key === undefined ? undefined : turn.knowledge.flows.get(key)
  if (key === undefined || !flow || (acts(flow) && UNDOES.test(turn.situation.text))) return null
  // In that very flow the question is one in between.
  const running = turn.situation.dialogue.flow
  if (running && outermost(running).flow === key) return null
  if (turn.entities.some(({ type }) => type === 'order_number')) return key
  const { text, dialogue } = turn.situation
  // Who wants something done gets the flow that does it; who asks how it is done gets the article.
  if (acts(flow) && !isQuestion(text)) return key
  // A button names the intent by its title: that asks for the general answer.
  return dialogue.order && turn.exact !== 'title' && isOfIt(text, turn.language) ? key : null
}

const tools: FlowTools = flowTools

/** Whether a flow does more than tell. */
const acts = ({ steps }: Flow): boolean =>
  steps.some((step) => step.do === 'call' && tools[step.tool]?.destructive === true)

/** Whether a question may speak of the order that was just talked of. */
export const isOfIt = (text: string, language: 'zh' | 'en'): boolean =>
  isElliptic(text) || (text.length <= SHORT[language] && !GENERAL.test(text))
