import type { ModelPort, VerbOutput } from '@tandem/contract'
import type { InTx } from '../../kernel/context.ts'
import { hidden } from '../../kernel/secrets.ts'
import { verb } from '../../kernel/verb.ts'
import { stateOf } from './breaker.ts'
import { breakerOf } from './breakers.ts'
import { findConnection, secretsOf } from './internal.ts'
import { kindsOf } from './kinds.ts'
import { budgetOf, limitFields, limitsOf } from './limits.ts'
import { usedToday } from './usage.ts'

export const overview = verb({
  name: 'models.overview',
  summary: 'The connected models, what could be connected, and what was used today',
  scope: 'channel:read',
  effect: 'read',
  run: async (ctx) => ({ language: await view(ctx, 'language'), encoder: await view(ctx, 'encoder') }),
})

type View = VerbOutput<'models.overview'>[ModelPort]

async function view(ctx: InTx, port: ModelPort): Promise<View> {
  const kinds = kindsOf(port).map((manifest) => ({ ...manifest, settings: [...manifest.settings, ...limitFields] }))
  return { kinds, connected: await connected(ctx, port) }
}

async function connected(ctx: InTx, port: ModelPort): Promise<View['connected']> {
  const row = await findConnection(ctx, port)
  if (!row) return null
  const breaker = breakerOf(ctx, port)
  const state = stateOf(breaker, ctx.services.clock.now())
  const until = state === 'open' && breaker.until !== null ? new Date(breaker.until).toISOString() : null
  return {
    kind: row.kind,
    settings: { ...row.settings, ...hidden(await secretsOf(ctx, port, row.secrets)) },
    budget: budgetOf(limitsOf(row.settings)),
    breaker: { state, until },
    today: await usedToday(ctx, port),
  }
}
