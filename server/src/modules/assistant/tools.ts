import type { Language, OrderCard, ToolResult } from '@tandem/contract'
import type { Context } from '../../kernel/context.ts'
import { isFailure } from '../../kernel/verb.ts'
import type { ToolCall } from './flow/state.ts'

/** Whom a tool acts for. */
export interface ToolUse {
  conversation: string
  language: Language
  /** The tenant's time zone, for dates in answers. */
  zone: string
  /** The same for every try of the same turn: what may happen only once is keyed by it. */
  turn: string
}

/** What a tool gives back: texts for the templates of flows, and the order to be drawn, where it found one. */
export interface Given {
  value: Record<string, string>
  order?: OrderCard
}

/** How a call ended. */
export type Outcome = Extract<ToolResult, { ok: false }> | ({ ok: true } & Given)

/** Something a flow may call. Throws a Failure to say no. */
export type Tool = (ctx: Context, args: Record<string, string>, use: ToolUse) => Promise<Given>

/** By the names that flows use. */
export type Toolbox = Readonly<Record<string, Tool>>

const DEADLINE_MS = 3000

/** Calls a tool as the bot. */
export const callTool = (ctx: Context, tools: Toolbox, call: ToolCall, use: ToolUse): Promise<Outcome> =>
  callToolAs({ ...ctx, actor: { kind: 'bot' }, language: use.language }, tools, call, use)

/** Calls a tool as whoever acts. Never throws: a refusal is its code; a fault, a delay or an unknown tool is `unavailable`. */
export async function callToolAs(ctx: Context, tools: Toolbox, call: ToolCall, use: ToolUse): Promise<Outcome> {
  const tool = Object.hasOwn(tools, call.tool) ? tools[call.tool] : undefined
  if (!tool) return { ok: false, code: 'unavailable' }
  const { tx: _none, ...free } = ctx
  const work = tool(free, call.args, use).then(
    (given): Outcome => ({ ok: true, ...given }),
    (error): Outcome => {
      if (isFailure(error)) return { ok: false, code: error.code }
      ctx.services.log.error({ err: error, tool: call.tool }, 'tool failed')
      return { ok: false, code: 'unavailable' }
    },
  )
  return withDeadline(ctx, work)
}

function withDeadline(ctx: Context, work: Promise<Outcome>): Promise<Outcome> {
  return new Promise((resolve) => {
    const cancel = ctx.services.clock.after(DEADLINE_MS, () => resolve({ ok: false, code: 'unavailable' }))
    void work.then((result) => {
      cancel()
      resolve(result)
    })
  })
}
