import type { ModelPort, Settings } from '@tandem/contract'
import type { InTx } from '../../kernel/context.ts'
import { egress } from '../../kernel/egress/post.ts'
import { fail } from '../../kernel/errors.ts'
import { withFolders } from '../../kernel/folders.ts'
import { sealSecrets } from '../../kernel/secrets.ts'
import { checkSettings, unsoundField } from '../../kernel/settings.ts'
import { verb } from '../../kernel/verb.ts'
import { newBreaker } from './breaker.ts'
import { setBreaker } from './breakers.ts'
import { findConnection, secretsOf, secretsPlace } from './internal.ts'
import { kindOf } from './kinds.ts'
import { Limits, limitFields } from './limits.ts'

export const connect = verb({
  name: 'models.connect',
  summary: 'Connects a model, or works without',
  scope: 'channel:write',
  effect: 'write',
  async run(ctx, { port, kind, settings }) {
    if (kind === null) await remove(ctx, port)
    else await save(ctx, port, kind, settings)
    // What was learnt of the one before says nothing of this one.
    ctx.tx.afterCommit(() => setBreaker(ctx, port, newBreaker()))
    ctx.note(ctx.tenant, { port, kind })
    return { ok: true as const }
  },
})

async function remove(ctx: InTx, port: ModelPort): Promise<void> {
  await ctx.tx.db.deleteFrom('model_connections').where('tenant_id', '=', ctx.tenant).where('port', '=', port).execute()
}

async function save(ctx: InTx, port: ModelPort, kind: string, settings: Settings): Promise<void> {
  const offered = kindOf(port, kind) ?? fail('bad_input', { problem: `kind: ${kind}` })
  const before = await findConnection(ctx, port)
  const known = before?.kind === kind ? await secretsOf(ctx, port, before.secrets) : {}
  const checked = checkSettings([...offered.manifest.settings, ...limitFields], settings, known)
  if (!checked.ok) return fail('bad_input', { problem: checked.problem })
  const { egressAllow, modelsDir } = ctx.services.config
  const problem = unsoundField(() => {
    Limits.parse(checked.open)
    const open = withFolders(offered.manifest.settings, checked.open, modelsDir)
    offered.connect({ ...open, ...checked.secret }, egress(egressAllow))
  })
  if (problem !== null) return fail('bad_input', { problem })
  const row = {
    kind,
    settings: JSON.stringify(checked.open),
    secrets: await sealSecrets(ctx, secretsPlace(port), checked.secret),
    connected_at: new Date(ctx.services.clock.now()),
  }
  await ctx.tx.db
    .insertInto('model_connections')
    .values({ tenant_id: ctx.tenant, port, ...row })
    .onConflict((conflict) => conflict.columns(['tenant_id', 'port']).doUpdateSet(row))
    .execute()
}
