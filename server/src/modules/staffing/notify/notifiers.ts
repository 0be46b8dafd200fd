import { verb } from '../../../kernel/verb.ts'
import { allKinds } from './kinds.ts'
import { listNotifiers, presentNotifier } from './store.ts'

export const notifiers = verb({
  name: 'staffing.notifiers',
  summary: 'How staff are told when they are called in, and the ways that can be connected',
  scope: 'staffing:write',
  effect: 'read',
  async run(ctx) {
    const rows = await listNotifiers(ctx)
    const shown = []
    for (const row of rows) shown.push(await presentNotifier(ctx, row))
    return { rows: shown, kinds: allKinds().map(({ manifest }) => manifest) }
  },
})
