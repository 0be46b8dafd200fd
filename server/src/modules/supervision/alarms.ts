import { fail } from '../../kernel/errors.ts'
import { verb } from '../../kernel/verb.ts'
import { tellFloor, toAlarm } from './internal.ts'

const DAY_MS = 24 * 60 * 60 * 1000

export const alarms = verb({
  name: 'supervision.alarms',
  summary: 'What alarms the floor, and what did within the last day',
  scope: 'insights:read',
  effect: 'read',
  async run(ctx) {
    const rows = await ctx.db
      .selectFrom('alarms')
      .selectAll()
      .where('tenant_id', '=', ctx.tenant)
      .where((eb) =>
        eb.or([eb('cleared_at', 'is', null), eb('raised_at', '>', new Date(ctx.now().getTime() - DAY_MS))]),
      )
      .orderBy('raised_at', 'desc')
      .limit(100)
      .execute()
    return { rows: rows.map(toAlarm) }
  },
})

export const acknowledge = verb({
  name: 'supervision.acknowledge',
  summary: 'Says that somebody looks after an alarm; the first one is kept',
  scope: 'conversation:supervise',
  effect: 'write',
  async run(ctx, { alarm }) {
    if (ctx.actor.kind !== 'agent') return fail('forbidden')
    await ctx.db
      .updateTable('alarms')
      .set({ acknowledged_by: ctx.actor.id, acknowledged_name: ctx.actor.name, acknowledged_at: ctx.now() })
      .where('tenant_id', '=', ctx.tenant)
      .where('id', '=', alarm)
      .where('acknowledged_by', 'is', null)
      .execute()
    const row = await ctx.db
      .selectFrom('alarms')
      .selectAll()
      .where('tenant_id', '=', ctx.tenant)
      .where('id', '=', alarm)
      .executeTakeFirst()
    if (!row) return fail('not_found')
    tellFloor(ctx)
    ctx.note(alarm, { kind: row.kind })
    return toAlarm(row)
  },
})
