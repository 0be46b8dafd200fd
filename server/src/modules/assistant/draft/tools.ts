import { type FlowToolName, shapes, type ToolAsked, type ToolOffered } from '@tandem/contract'
import { z } from 'zod'
import { holds } from '../../../kernel/actor.ts'
import type { Verb } from '../../../kernel/verb.ts'
import { cancelOrder, order, requestRefund } from '../../commerce/index.ts'

/** A verb that a model may name. What binds it to the conversation is not for the model to say. */
interface ModelTool {
  name: FlowToolName
  spec: Verb['spec']
  input: z.ZodObject
}

const known: readonly ModelTool[] = [
  { name: 'commerce.order', spec: order.spec, input: shapes['commerce.order'].input.omit({ conversation: true }) },
  {
    name: 'commerce.requestRefund',
    spec: requestRefund.spec,
    input: shapes['commerce.requestRefund'].input.omit({ conversation: true, requestId: true }),
  },
  {
    name: 'commerce.cancelOrder',
    spec: cancelOrder.spec,
    input: shapes['commerce.cancelOrder'].input.omit({ conversation: true, requestId: true }),
  },
]

/** Those that the bot has the scope for. */
const tools = known.filter(({ spec }) => holds({ kind: 'bot' }, spec.scope))

export const offeredTools: readonly ToolOffered[] = tools.map(({ name, spec, input }) => {
  const { $schema: _schema, ...parameters } = z.toJSONSchema(input)
  return { name, description: spec.summary, parameters }
})

export type Judged =
  | { verdict: 'call'; name: FlowToolName; args: Record<string, string> }
  /** It changes something: never without a person. */
  | { verdict: 'propose'; name: FlowToolName; args: Record<string, string> }
  | { verdict: 'refuse'; why: string }

/** Long runs of letters and figures name something; short ones may be a word of the model's own. */
const NAMES_SOMETHING = /[a-z0-9-]*\d[a-z0-9-]{3,}/giu

/**
 * What becomes of a tool that a model named. Whatever names an order has to stand in the customer's own words: what an
 * article or the model itself came up with is not acted on.
 */
export function judge({ name, args }: ToolAsked, customerSaid: string): Judged {
  const tool = tools.find((one) => one.name === name)
  if (!tool) return { verdict: 'refuse', why: 'tool_unknown' }
  const parsed = tool.input.safeParse(parse(args))
  if (!parsed.success) return { verdict: 'refuse', why: 'tool_input' }
  const values = z.record(z.string(), z.string()).parse(parsed.data)
  const names = Object.values(values).flatMap((value) => value.match(NAMES_SOMETHING) ?? [])
  if (names.length === 0 || names.some((one) => !customerSaid.includes(one))) {
    return { verdict: 'refuse', why: 'tool_not_said' }
  }
  const isSafe = tool.spec.effect === 'read' && !tool.spec.destructive
  return { verdict: isSafe ? 'call' : 'propose', name: tool.name, args: values }
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return null
  }
}
