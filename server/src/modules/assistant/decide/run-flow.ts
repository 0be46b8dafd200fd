import type { Flow } from '@tandem/contract'
import { again, enter, resume, resumeTool, understands } from '../flow/flow.ts'
import type { FlowResult, FlowState, ToolResult } from '../flow/state.ts'
import { isCancel } from '../flow/words.ts'
import { answered, articleFor, inLanguage, sourceOf } from './answer.ts'
import { handOver, isSmallTalk } from './hand-over.ts'
import type { Move, Rule, Turn } from './turn.ts'

const saidOf = (turn: Turn) => ({ text: turn.situation.text, language: turn.language, now: turn.situation.now })

/** A sure intent that leads to a flow starts it. */
export const startFlow: Rule = (turn) => {
  const { intent, sure } = turn.reading
  if (!sure || intent === null) return null
  const outcome = turn.knowledge.intents.get(intent)?.outcome
  const flow = outcome?.kind === 'flow' ? turn.knowledge.flows.get(outcome.flow) : undefined
  return flow ? moveOf(turn, enter(flow, saidOf(turn)), `flow:${flow.id}`) : null
}

/** A running flow takes the message: an answer, a correction, an end, or a question in between. */
export const continueFlow: Rule = (turn) => {
  const state = turn.situation.dialogue.flow
  const flow = state && turn.knowledge.flows.get(state.flow)
  if (!flow || turn.situation.text === '') return null
  const said = saidOf(turn)
  if (isCancel(said.text)) return cancelled(turn, flow)
  if (isDigression(turn, flow, state)) return digress(turn, flow, state)
  return moveOf(turn, resume(flow, state, said), `flow:${flow.id}`)
}

function cancelled(turn: Turn, flow: Flow): Move {
  const dialogue = { ...turn.situation.dialogue, flow: null }
  return { action: 'answer', reason: 'flow_cancelled', text: flow.cancelled[turn.language], dialogue, intent: null }
}

/** A free text takes everything as its answer, so there only what is clearly a question leads away. */
function isDigression(turn: Turn, flow: Flow, state: FlowState): boolean {
  const { sure, intent } = turn.reading
  if (!sure || (intent !== null && isSmallTalk(intent))) return false
  if (intent !== null && leadsTo(turn, intent) === flow.id) return false
  if (!understands(flow, state, saidOf(turn))) return true
  const step = flow.steps.find(({ id }) => id === state.step)
  const slot = step?.do === 'ask' ? flow.slots.find(({ name }) => name === step.slot) : undefined
  return (
    slot?.type === 'text' && /[?？]|吗|怎么|\b(?:how|what|when|where|why|can|do|does|is)\b/iu.test(turn.situation.text)
  )
}

function leadsTo(turn: Turn, intent: string): string | null {
  const outcome = turn.knowledge.intents.get(intent)?.outcome
  return outcome?.kind === 'flow' ? outcome.flow : null
}

/** Answers the question in between and asks the flow's own again; another flow or a person takes its place. */
function digress(turn: Turn, flow: Flow, state: FlowState): Move | null {
  const article = articleFor(turn.reading, turn)
  // Another flow, a person, or nothing that can be said: the rules after this one decide, without the flow.
  if (!article) return null
  const asked = again(flow, state, turn.language)
  const { dialogue } = turn.situation
  return {
    action: 'answer',
    reason: 'digression',
    text: [inLanguage(article.body, turn.language), ...asked.said].join('\n\n'),
    sources: [sourceOf(article, turn.language)],
    ...(asked.next === 'reply' && asked.choices.length > 0 && { choices: asked.choices }),
    dialogue: { ...answered(dialogue, [turn.reading.intent]), flow: { ...state, inputs: state.inputs + 1 } },
  }
}

/** The move after a tool came back, said in one message with what was said before the call. */
export function afterTool(turn: Turn, move: Move, result: ToolResult): Move {
  const state = move.dialogue.flow
  const flow = state && turn.knowledge.flows.get(state.flow)
  if (!flow) return handOver(turn, 'flow_handover', 'flow_gone')
  return moveOf(turn, resumeTool(flow, state, result, turn.language), move.reason, move.text)
}

function moveOf(turn: Turn, result: FlowResult, reason: string, before = ''): Move {
  const text = [before, ...result.said].filter((part) => part !== '').join('\n\n')
  const dialogue = { ...turn.situation.dialogue, refusals: 0, clarified: false }
  switch (result.next) {
    case 'reply': {
      const choices = result.choices.length > 0 && { choices: result.choices }
      return { action: 'ask', reason, text, ...choices, dialogue: { ...dialogue, flow: result.state } }
    }
    case 'tool':
      return { action: 'act', reason, text, call: result.call, dialogue: { ...dialogue, flow: result.state } }
    case 'end':
      return { action: 'answer', reason, text, dialogue: { ...dialogue, flow: null } }
    case 'person':
      return handOver(turn, 'flow_handover', `${reason}:${result.reason}`, text)
  }
}
