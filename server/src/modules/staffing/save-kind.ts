import { fail } from '../../kernel/errors.ts'
import { verb } from '../../kernel/verb.ts'
import { findKind } from './kinds.ts'

/** Half hours: longer at a stretch the law does not allow. */
const LONGEST = 24

export const saveKind = verb({
  name: 'staffing.saveKind',
  summary: 'Make or change a shift that people can work; shifts already planned keep their times',
  scope: 'staffing:write',
  effect: 'write',
  async run(ctx, { id: known, name, from, to, breaks }) {
    if (to <= from || to - from > LONGEST) fail('bad_input', { problem: 'to' })
    if (breaks.some((slot) => slot < from || slot >= to) || breaks.length >= to - from)
      fail('bad_input', { problem: 'breaks' })
    const id = known ?? ctx.id()
    const row = { name, from_slot: from, to_slot: to, breaks: [...new Set(breaks)].sort((a, b) => a - b) }
    if (known) {
      await findKind(ctx, known)
      const query = ctx.db.updateTable('staffing_kinds').set(row).where('tenant_id', '=', ctx.tenant)
      await query.where('id', '=', id).execute()
    } else {
      await ctx.db
        .insertInto('staffing_kinds')
        .values({ tenant_id: ctx.tenant, id, ...row })
        .execute()
    }
    ctx.note(id, { name })
    return findKind(ctx, id)
  },
})
