import { fail } from '../../kernel/errors.ts'
import { sealSecrets } from '../../kernel/secrets.ts'
import { checkSettings } from '../../kernel/settings.ts'
import { verb } from '../../kernel/verb.ts'
import { announceChange, channelRow, present, secretsOf, secretsPlace } from './internal.ts'
import { kindOf } from './kinds.ts'

export const update = verb({
  name: 'channels.update',
  summary: 'Changes name, settings or state of a channel',
  scope: 'channel:write',
  effect: 'write',
  async run(ctx, input) {
    const row = await channelRow(ctx, input.channel)
    const known = await secretsOf(ctx, row)
    const given = { ...row.settings, ...known, ...input.settings }
    const checked = checkSettings(kindOf(row.kind).settings, given, known)
    if (!checked.ok) return fail('bad_input', { problem: checked.problem })
    const after = await ctx.db
      .updateTable('channels')
      .set({
        name: input.name ?? row.name,
        enabled: input.enabled ?? row.enabled,
        settings: JSON.stringify(checked.open),
        secrets: await sealSecrets(ctx, secretsPlace(row.id), checked.secret),
      })
      .where('tenant_id', '=', ctx.tenant)
      .where('id', '=', row.id)
      .returningAll()
      .executeTakeFirstOrThrow()
    ctx.note(row.id, { settings: Object.keys(input.settings ?? {}).join(','), enabled: after.enabled })
    announceChange(ctx)
    return present(ctx, after)
  },
})
