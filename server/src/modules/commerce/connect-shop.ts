import type { Settings } from '@tandem/contract'
import type { InTx } from '../../kernel/context.ts'
import { fail } from '../../kernel/errors.ts'
import { sealSecrets } from '../../kernel/secrets.ts'
import { checkSettings } from '../../kernel/settings.ts'
import { verb } from '../../kernel/verb.ts'
import { findShop, secretsOf, secretsPlace } from './internal.ts'
import { shopKind } from './kinds.ts'

export const connectShop = verb({
  name: 'commerce.connectShop',
  summary: 'Connects the shop platform whose orders agents and the assistant look up',
  scope: 'channel:write',
  effect: 'write',
  async run(ctx, input) {
    await saveShop(ctx, input)
    ctx.note(ctx.tenant, { kind: input.kind })
    return { ok: true as const }
  },
})

export async function saveShop(ctx: InTx, input: { kind: string; settings: Settings }): Promise<void> {
  const before = await findShop(ctx)
  const known = before?.kind === input.kind ? await secretsOf(ctx, before.secrets) : {}
  const checked = checkSettings(shopKind(input.kind).manifest.settings, input.settings, known)
  if (!checked.ok) return fail('bad_input', { problem: checked.problem })
  const row = {
    kind: input.kind,
    settings: JSON.stringify(checked.open),
    secrets: await sealSecrets(ctx, secretsPlace(ctx.tenant), checked.secret),
    connected_at: new Date(ctx.services.clock.now()),
  }
  await ctx.tx.db
    .insertInto('shops')
    .values({ tenant_id: ctx.tenant, ...row })
    .onConflict((conflict) => conflict.column('tenant_id').doUpdateSet(row))
    .execute()
}
