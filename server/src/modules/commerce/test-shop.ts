import { bareVerb } from '../../kernel/verb.ts'
import { portOf } from './internal.ts'

/** Nobody's customer waits: a slow shop shall show that it is slow. */
const PATIENCE_MS = 15_000

export const testShop = bareVerb({
  name: 'commerce.testShop',
  summary: 'Asks the connected shop whether it answers with these settings',
  scope: 'channel:write',
  effect: 'read',
  async run(ctx) {
    const port = await portOf(ctx)
    const { clock } = ctx.services
    const begun = clock.now()
    const answer = await port.check(AbortSignal.timeout(PATIENCE_MS))
    const millis = clock.now() - begun
    if (answer.ok) return { ok: true, millis, fault: null }
    const { failure } = answer
    return { ok: false, millis, fault: failure.code === 'unavailable' ? failure.fault : 'garbage' }
  },
})
