import type { Agent } from '@tandem/contract'
import type { InTx } from '../../kernel/context.ts'
import { fail } from '../../kernel/errors.ts'
import { enrol } from './enrol.ts'
import { listAgents, presentAgent } from './internal.ts'

/** The signed-in user as an agent; enrolled on first sight when the role came after the account. */
export async function selfOf(ctx: InTx): Promise<Agent> {
  if (ctx.actor.kind !== 'agent') return fail('forbidden')
  const { id, name } = ctx.actor
  const [known] = await listAgents(ctx.tx, [id])
  if (!known) await enrol(ctx, { id, name })
  return presentAgent(ctx.tx, id)
}
