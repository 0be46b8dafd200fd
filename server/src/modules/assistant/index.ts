import type { Module } from '../../kernel/module.ts'
import { commerceTools } from './commerce-tools.ts'
import { correct } from './correct.ts'
import { explain } from './explain.ts'
import { thoughts } from './holding.ts'
import { judge } from './judge.ts'
import { loadMinds, type Mind, mindOf } from './library.ts'
import { order } from './order.ts'
import { approve } from './proposals/approve.ts'
import { decline } from './proposals/decline.ts'
import { proposalDeadline, proposalsEnd } from './proposals/expire.ts'
import { proposals } from './proposals/list.ts'
import { rate } from './rate.ts'
import { answers, learner, reader } from './react.ts'
import { tables } from './schema.ts'
import { simulateFlow } from './simulate-flow.ts'
import { status } from './status.ts'
import { suggest } from './suggest.ts'
import { summaries } from './summary/react.ts'
import { summary } from './summary/summary.ts'
import type { Toolbox } from './tools.ts'
import { train } from './train.ts'
import { trainDue, trainings } from './training/again.ts'
import { flowWait } from './wait.ts'
import { why } from './why.ts'

export { arrange, type Brain, brainOf, type Knowledge, UNTRAINED } from './brain.ts'
export type { Tool, Toolbox, ToolUse } from './tools.ts'
export { materialOf } from './training/examples.ts'
export { answerOf, examine, firstAnswer, judgeOf, knowledgeOf } from './training/judge.ts'
export { goLive, modelBytes, trainedModels } from './training/release.ts'
export { trainInWorker } from './training/train.ts'
export { type KeptTurn, readTurns, recentTurns } from './turns.ts'
export { seeing, textsRead } from './vectors/question.ts'
export type { Mind }
export { mindOf }

/** The assistant with these tools for its flows. */
export const assistantWith = (tools: Toolbox): Module => ({
  name: 'assistant',
  tables,
  verbs: [
    ...[status, explain, suggest, why, rate, correct, judge, summary, order, simulateFlow],
    ...[proposals, approve(tools), decline, train],
  ],
  reactors: [answers(tools), reader, learner, proposalsEnd, summaries],
  deadlines: [trainDue, flowWait, proposalDeadline],
  workers: [trainings],
  holdings: [thoughts],
  load: loadMinds,
})

export const assistant: Module = assistantWith(commerceTools)
