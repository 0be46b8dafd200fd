import type { Settings } from '@tandem/contract'
import type { InTx } from '../../kernel/context.ts'
import { egress } from '../../kernel/egress/post.ts'
import { fail } from '../../kernel/errors.ts'
import { sealSecrets } from '../../kernel/secrets.ts'
import { checkSettings, HIDDEN, unsoundField } from '../../kernel/settings.ts'
import { verb } from '../../kernel/verb.ts'
import { findShop, secretsOf, secretsPlace } from './internal.ts'
import { shopKind } from './kinds.ts'
import { leadsElsewhere } from './rules.ts'

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

/**
 * @throws bad_input a setting that does not fit the form
 * @throws not_allowed a secret is to be kept for another address
 */
export async function saveShop(ctx: InTx, { kind, settings }: { kind: string; settings: Settings }): Promise<void> {
  const { manifest, connect } = shopKind(kind)
  const before = await findShop(ctx)
  const known = before?.kind === kind ? await secretsOf(ctx, before.secrets) : {}
  const checked = checkSettings(manifest.settings, settings, known)
  if (!checked.ok) return fail('bad_input', { problem: checked.problem })
  const keeps = Object.keys(checked.secret).some((key) => (settings[key] ?? HIDDEN) === HIDDEN)
  if (before && keeps && leadsElsewhere(before.settings, checked.open))
    fail('not_allowed', {
      problem: {
        zh: '地址换了，请重新填写密钥：原来的密钥不会发给别的地址',
        en: 'the address is another one, so enter the secret again: the one before is sent nowhere else',
      },
    })
  const unsound = unsoundField(() =>
    connect({ ...checked.open, ...checked.secret }, egress(ctx.services.config.egressAllow)),
  )
  if (unsound !== null) return fail('bad_input', { problem: unsound })
  const row = {
    kind,
    settings: JSON.stringify(checked.open),
    secrets: await sealSecrets(ctx, secretsPlace(ctx.tenant), checked.secret),
    connected_at: new Date(ctx.services.clock.now()),
    // What was seen of the one before says nothing of this one.
    answered_at: null,
    failed_at: null,
    fault: null,
  }
  await ctx.tx.db
    .insertInto('shops')
    .values({ tenant_id: ctx.tenant, ...row })
    .onConflict((conflict) => conflict.column('tenant_id').doUpdateSet(row))
    .execute()
}
