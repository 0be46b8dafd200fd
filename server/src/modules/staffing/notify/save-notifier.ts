import { fail } from '../../../kernel/errors.ts'
import { sealSecrets } from '../../../kernel/secrets.ts'
import { checkSettings } from '../../../kernel/settings.ts'
import { verb } from '../../../kernel/verb.ts'
import { notifierKind } from './kinds.ts'
import { findNotifier, presentNotifier, secretsOf, secretsPlace } from './store.ts'

export const saveNotifier = verb({
  name: 'staffing.saveNotifier',
  summary: 'Connect or change a way to tell staff that they are called in',
  scope: 'staffing:write',
  effect: 'write',
  async run(ctx, { id: known, kind, name, enabled, settings }) {
    const before = known ? await findNotifier(ctx, known) : null
    if (before && before.kind !== kind) return fail('bad_input', { problem: 'kind' })
    const id = before?.id ?? ctx.id()
    const secrets = before ? await secretsOf(ctx, before) : {}
    const checked = checkSettings(notifierKind(kind).manifest.settings, settings, secrets)
    if (!checked.ok) return fail('bad_input', { problem: checked.problem })
    const row = {
      kind,
      name,
      enabled,
      settings: JSON.stringify(checked.open),
      secrets: await sealSecrets(ctx, secretsPlace(id), checked.secret),
    }
    const saved = await ctx.db
      .insertInto('staffing_notifiers')
      .values({ tenant_id: ctx.tenant, id, ...row })
      .onConflict((conflict) => conflict.columns(['tenant_id', 'id']).doUpdateSet(row))
      .returningAll()
      .executeTakeFirstOrThrow()
    ctx.note(id, { kind, enabled })
    return presentNotifier(ctx, saved)
  },
})
