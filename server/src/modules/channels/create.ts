import type { Settings } from '@tandem/contract'
import type { InTx } from '../../kernel/context.ts'
import { fail } from '../../kernel/errors.ts'
import { uuidv7 } from '../../kernel/ids.ts'
import { sealSecrets } from '../../kernel/secrets.ts'
import { checkSettings } from '../../kernel/settings.ts'
import { verb } from '../../kernel/verb.ts'
import { announceChange, type ChannelRow, present, secretsPlace } from './internal.ts'
import { newChannelKey } from './keys.ts'
import { kindOf } from './kinds.ts'

export const create = verb({
  name: 'channels.create',
  summary: 'Adds a channel of a kind',
  scope: 'channel:write',
  effect: 'write',
  async run(ctx, input) {
    const row = await insertChannel(ctx, input)
    ctx.note(row.id, { kind: row.kind })
    return present(ctx, row)
  },
})

export async function insertChannel(
  ctx: InTx,
  input: { kind: string; name: string; settings: Settings },
): Promise<ChannelRow> {
  const checked = checkSettings(kindOf(input.kind).settings, input.settings, {})
  if (!checked.ok) return fail('bad_input', { problem: checked.problem })
  const id = uuidv7(ctx.services.clock)
  const row = await ctx.tx.db
    .insertInto('channels')
    .values({
      tenant_id: ctx.tenant,
      id,
      kind: input.kind,
      name: input.name,
      key: newChannelKey(ctx.tenant),
      enabled: true,
      settings: JSON.stringify(checked.open),
      secrets: await sealSecrets(ctx, secretsPlace(id), checked.secret),
      created_at: new Date(ctx.services.clock.now()),
    })
    .returningAll()
    .executeTakeFirstOrThrow()
  announceChange(ctx)
  return row
}
