import {
  checkFlow,
  FlowContent,
  type FlowItem,
  type FlowProblem,
  type FlowWorld,
  flowTools,
  isBroken,
} from '@tandem/contract'
import type { InTx } from '../../kernel/context.ts'
import { fail } from '../../kernel/errors.ts'
import { readContent } from './readable.ts'
import { type ItemRow, toFlow } from './rows.ts'

/** What flows are checked against: the tools there are, and what of the tenant's flows is published now. */
export async function flowWorld(ctx: InTx): Promise<FlowWorld> {
  const rows = await ctx.tx.db
    .selectFrom('knowledge_items')
    .select(['key', 'content'])
    .where('tenant_id', '=', ctx.tenant)
    .where('kind', '=', 'flow')
    .where('version', '>', 0)
    .where('retired_at', 'is', null)
    .execute()
  return { tools: flowTools, flows: new Map(rows.flatMap(entryOf)) }
}

function entryOf({ key, content }: { key: string; content: unknown }): [string, FlowContent][] {
  const flow = readContent('flow', content)
  return flow ? [[key, flow]] : []
}

/** A flow as the contract shows it, with what is wrong with its newest content. */
export function checkedFlow(row: ItemRow, world: FlowWorld): FlowItem {
  const problems = checkFlow(row.key, FlowContent.parse(row.draft ?? row.content), world)
  return toFlow(row, problems)
}

/** Only a flow that surely ends may talk to customers. @throws not_allowed naming the first error and its place */
export async function refuseBroken(ctx: InTx, key: string, content: FlowContent): Promise<void> {
  const problems = checkFlow(key, content, await flowWorld(ctx))
  if (!isBroken(problems)) return
  const first = problems.find(({ level }) => level === 'error')
  fail('not_allowed', { problem: first && sentence(first, ctx.language), problems })
}

const sentence = ({ message, step, slot }: FlowProblem, language: 'zh' | 'en'): string => {
  const place = step ?? slot
  return place === null ? message[language] : `${place}: ${message[language]}`
}
