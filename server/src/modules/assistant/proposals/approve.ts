import type { FlowToolName } from '@tandem/contract'
import { holds } from '../../../kernel/actor.ts'
import { auditRow } from '../../../kernel/audit-row.ts'
import { type Context, type InTx, inTransaction } from '../../../kernel/context.ts'
import { clearDeadline } from '../../../kernel/deadlines.ts'
import { fail } from '../../../kernel/errors.ts'
import { bareVerb } from '../../../kernel/verb.ts'
import { toolVerbs } from '../commerce-tools.ts'
import { mindOf } from '../library.ts'
import { callToolAs, type Outcome, type Toolbox } from '../tools.ts'
import {
  decidedAlready,
  EXPIRE,
  isOpen,
  keysOf,
  openInput,
  type ProposalRow,
  presentOne,
  resultPlace,
  toDecide,
} from './store.ts'

/**
 * Agrees to a proposal and carries it out, in the name of the person. The agreement is kept before the tool is called,
 * and the proposal's id is the tool's request id: whatever gets lost on the way, pressing again does it once.
 */
export const approve = (tools: Toolbox) =>
  bareVerb({
    name: 'assistant.approve',
    summary: 'Agrees to what the AI or a flow wants done, and does it in the own name',
    scope: 'conversation:write',
    effect: 'write',
    async run(ctx, { proposal }) {
      const { row, args } = await inTransaction(ctx, (inner) => agree(inner, proposal))
      if (row.state === 'approved') {
        const { zone } = (await mindOf(ctx)).policy
        const use = { conversation: row.conversation_id, language: ctx.language, zone, turn: row.id }
        const result = await callToolAs(ctx, tools, { tool: row.tool, args }, use)
        await inTransaction(ctx, (inner) => settle(inner, row, result))
      }
      return inTransaction(ctx, (inner) => decided(inner, row.id))
    },
  })

/** Keeps who agreed. One that was carried out stays as it is; one of which that is not known may be tried again. */
async function agree(ctx: InTx, id: string): Promise<{ row: ProposalRow; args: Record<string, string> }> {
  const { row, by } = await toDecide(ctx, id)
  const args = openInput(await keysOf(ctx, row), row)
  if (row.state === 'done') return { row, args }
  const now = new Date(ctx.services.clock.now())
  if (row.state !== 'approved' && !isOpen(row, now)) return decidedAlready()
  if (!mayCall(ctx, row.tool)) return fail('forbidden')
  const { proposer, proposer_name } = row
  ctx.tx.audit(
    auditRow(ctx, 'assistant.approve', 'ok', row.conversation_id, {
      proposal: row.id,
      tool: row.tool,
      proposedBy: `${proposer} ${proposer_name}`,
    }),
  )
  if (row.state === 'approved') return { row, args }
  const change = { state: 'approved', decided_by: by.id, decided_name: by.name, decided_at: now }
  await update(ctx, row.id, change)
  await clearDeadline(ctx.tx, EXPIRE, row.id)
  return { row: { ...row, ...change }, args }
}

/** Only what is registered, and what the person could do by hand. */
const mayCall = ({ actor }: Context, tool: string): boolean =>
  Object.hasOwn(toolVerbs, tool) && holds(actor, toolVerbs[tool as FlowToolName].scope)

/** What the tool came to. Whether one that did not answer acted is not known, so that it may be asked again. */
async function settle(ctx: InTx, row: ProposalRow, result: Outcome): Promise<void> {
  if (!result.ok) {
    const state = result.code === 'unavailable' ? 'approved' : 'failed'
    return update(ctx, row.id, { state, error: result.code }, 'approved')
  }
  const sealed = (await keysOf(ctx, row)).seal(resultPlace(row.id), JSON.stringify(result.value))
  await update(ctx, row.id, { state: 'done', result: sealed, error: null }, 'approved')
}

async function update(ctx: InTx, id: string, change: Partial<ProposalRow>, only?: string): Promise<void> {
  let rows = ctx.tx.db.updateTable('proposals').set(change).where('tenant_id', '=', ctx.tenant).where('id', '=', id)
  if (only) rows = rows.where('state', '=', only)
  await rows.execute()
}

const decided = async (ctx: InTx, id: string) =>
  presentOne(
    ctx,
    await ctx.tx.db
      .selectFrom('proposals')
      .selectAll()
      .where('tenant_id', '=', ctx.tenant)
      .where('id', '=', id)
      .executeTakeFirstOrThrow(),
  )
