import type { Settings } from '@tandem/contract'
import type { InTx } from '../../kernel/context.ts'
import { fail } from '../../kernel/errors.ts'
import { withFolders } from '../../kernel/folders.ts'
import { sealSecrets } from '../../kernel/secrets.ts'
import { checkSettings } from '../../kernel/settings.ts'
import { verb } from '../../kernel/verb.ts'
import { findSpeech, secretsOf, secretsPlace } from './internal.ts'
import { speechKind } from './recognisers.ts'

export const connectSpeech = verb({
  name: 'media.connectSpeech',
  summary: 'Connects what turns voice notes into text, or leaves them to people',
  scope: 'channel:write',
  effect: 'write',
  async run(ctx, { kind, settings }) {
    if (kind === null) await ctx.db.deleteFrom('media_speech').where('tenant_id', '=', ctx.tenant).execute()
    else await save(ctx, kind, settings)
    ctx.note(ctx.tenant, { kind })
    return { ok: true as const }
  },
})

async function save(ctx: InTx, kind: string, settings: Settings): Promise<void> {
  const before = await findSpeech(ctx)
  const known = before?.kind === kind ? await secretsOf(ctx, before.secrets) : {}
  const checked = checkSettings(speechKind(kind).manifest.settings, settings, known)
  if (!checked.ok) return fail('bad_input', { problem: checked.problem })
  withFolders(speechKind(kind).manifest.settings, checked.open, ctx.services.config.modelsDir)
  const row = {
    kind,
    settings: JSON.stringify(checked.open),
    secrets: await sealSecrets(ctx, secretsPlace(ctx.tenant), checked.secret),
    connected_at: new Date(ctx.services.clock.now()),
  }
  await ctx.tx.db
    .insertInto('media_speech')
    .values({ tenant_id: ctx.tenant, ...row })
    .onConflict((conflict) => conflict.column('tenant_id').doUpdateSet(row))
    .execute()
}
