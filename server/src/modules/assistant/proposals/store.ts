import { type Proposal, ProposalState } from '@tandem/contract'
import type { Selectable } from 'kysely'
import { z } from 'zod'
import { holds } from '../../../kernel/actor.ts'
import type { InTx } from '../../../kernel/context.ts'
import type { CustomerKeys } from '../../../kernel/crypto/keyring.ts'
import { fail } from '../../../kernel/errors.ts'
import type { Database } from '../../../kernel/schema.ts'
import { conversationRow, readMessages } from '../../conversations/index.ts'
import { wordsOf } from '../internal.ts'

export type ProposalRow = Selectable<Database['proposals']>

/** The deadline after which nobody may agree any longer. */
export const EXPIRE = 'assistant.proposal'

const place = (column: string) => (proposal: string) => ({ table: 'proposals', column, row: proposal })
export const inputPlace = place('input')
export const reasonPlace = place('reason')
export const resultPlace = place('result')

const Fields = z.record(z.string(), z.string())

export const openInput = (keys: CustomerKeys, row: Pick<ProposalRow, 'id' | 'input'>): Record<string, string> =>
  Fields.parse(JSON.parse(keys.open(inputPlace(row.id), row.input)))

/**
 * The proposal, locked, for the person who has its conversation, or supervises it.
 * @throws forbidden for whoever is no person, stale when somebody else has the conversation
 */
export async function toDecide(ctx: InTx, id: string): Promise<{ row: ProposalRow; by: { id: string; name: string } }> {
  const { actor } = ctx
  if (actor.kind !== 'agent') return fail('forbidden')
  const row = await ctx.tx.db
    .selectFrom('proposals')
    .selectAll()
    .where('tenant_id', '=', ctx.tenant)
    .where('id', '=', id)
    .forUpdate()
    .executeTakeFirst()
  if (!row) return fail('not_found')
  const { status, assignee_id } = await conversationRow(ctx, row.conversation_id)
  if (status !== 'open') return fail('closed')
  if (assignee_id !== actor.id && !holds(actor, 'conversation:supervise')) return fail('stale')
  return { row, by: { id: actor.id, name: actor.name } }
}

/** Whether it may still be decided on. */
export const isOpen = ({ state, until }: ProposalRow, now: Date): boolean => state === 'open' && until > now

export const decidedAlready = (): never =>
  fail('conflict', { problem: { zh: '已经处理过，或已过期', en: 'already decided on, or expired' } })

export const keysOf = async (ctx: InTx, row: ProposalRow): Promise<CustomerKeys> =>
  (await ctx.services.keys.customers(ctx.tx, [row.customer_id])).get(row.customer_id) ?? fail('not_found')

/** Rows as the contract shows them; those of erased customers are left out. */
export async function present(ctx: InTx, rows: readonly ProposalRow[]): Promise<Proposal[]> {
  const keys = await ctx.services.keys.customers(
    ctx.tx,
    rows.map((row) => row.customer_id),
  )
  const shown = rows.map(async (row) => {
    const own = keys.get(row.customer_id)
    return own ? [toProposal(row, own, await saidIn(ctx, row))] : []
  })
  return (await Promise.all(shown)).flat()
}

export async function presentOne(ctx: InTx, row: ProposalRow): Promise<Proposal> {
  return (await present(ctx, [row]))[0] ?? fail('not_found')
}

/** A mere yes says nothing without what was said before it. */
const LOOK_BACK = 10
const QUOTED = 3

async function saidIn(ctx: InTx, { conversation_id, seq }: ProposalRow): Promise<string> {
  const { rows } = await readMessages(ctx, { conversation: conversation_id, before: seq + 1, limit: LOOK_BACK })
  const words = rows.filter(({ author }) => author.kind === 'customer').map(({ body }) => wordsOf(body))
  return words
    .filter((text) => text !== '')
    .slice(-QUOTED)
    .join(' / ')
}

function toProposal(row: ProposalRow, keys: CustomerKeys, said: string): Proposal {
  const { id, decided_by, decided_at, reason, result } = row
  return {
    id,
    conversation: row.conversation_id,
    at: row.at.toISOString(),
    until: row.until.toISOString(),
    tool: row.tool,
    input: openInput(keys, row),
    seq: row.seq,
    said,
    by: { kind: row.proposer === 'model' ? 'model' : 'flow', name: row.proposer_name },
    state: ProposalState.parse(row.state),
    decided: decided_by
      ? {
          by: { id: decided_by, name: row.decided_name ?? '' },
          at: (decided_at ?? row.at).toISOString(),
          reason: reason && keys.open(reasonPlace(id), reason),
        }
      : null,
    result: result ? Fields.parse(JSON.parse(keys.open(resultPlace(id), result))) : null,
    error: row.error,
  }
}
