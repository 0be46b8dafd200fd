import type { FlowState, Language, Simulated, VerbInput } from '@tandem/contract'
import { spoken } from '@tandem/contract/flows/spoken.ts'
import { fail } from '../../kernel/errors.ts'
import { verb } from '../../kernel/verb.ts'
import { cancel, enter, expire, isLeaving, resume, resumeTool } from './flow/flow.ts'
import type { FlowBook, FlowResult } from './flow/state.ts'
import { mindOf } from './library.ts'

/** The version of a flow that is only being written. */
const DRAFT = 0

export const simulateFlow = verb({
  name: 'assistant.simulateFlow',
  summary: 'Talks to a flow that need not be saved; nothing is stored and no tool is called',
  scope: 'knowledge:read',
  effect: 'read',
  async run(ctx, input) {
    const { knowledge } = await mindOf(ctx)
    const draft = { ...spoken(input.flow), id: input.key, version: DRAFT }
    const flows: FlowBook = { get: (key) => (key === input.key ? draft : knowledge.flows.get(key)) }
    return shown(step(flows, input, ctx.now().getTime()))
  },
})

type Input = VerbInput<'assistant.simulateFlow'>

function step(flows: FlowBook, { key, state, input, language }: Input, now: number): FlowResult {
  const running = state && { ...state, under: state.under ?? [], results: state.results ?? {} }
  switch (input.kind) {
    case 'said':
      return say(flows, key, running, { text: input.text, language, now })
    case 'tool':
      return running ? resumeTool(flows, running, input.result, language) : fail('bad_input', { problem: 'state' })
    case 'timeout':
      return (running && expire(flows, running, language)) ?? fail('bad_input', { problem: 'timeout' })
  }
}

function say(
  flows: FlowBook,
  key: string,
  state: FlowState | null,
  said: { text: string; language: Language; now: number },
): FlowResult {
  if (state) return isLeaving(flows, state, said) ? cancel(flows, state, said.language) : resume(flows, state, said)
  const flow = flows.get(key)
  return flow ? enter(flows, flow, said) : fail('not_found')
}

const shown = (result: FlowResult): Simulated => ({
  said: result.said,
  next: result.next,
  state: 'state' in result ? result.state : null,
  choices: result.next === 'reply' ? result.choices : [],
  call: result.next === 'tool' ? result.call : null,
  reason: result.next === 'person' ? result.reason : null,
  passed: result.passed,
})
