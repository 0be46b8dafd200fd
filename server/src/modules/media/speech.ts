import { hidden } from '../../kernel/secrets.ts'
import { verb } from '../../kernel/verb.ts'
import { findSpeech, secretsOf } from './internal.ts'
import { speechKinds } from './recognisers.ts'

export const speech = verb({
  name: 'media.speech',
  summary: 'The recogniser of voice notes, and the kinds that can be connected',
  scope: 'channel:read',
  effect: 'read',
  async run(ctx) {
    const row = await findSpeech(ctx)
    return {
      kinds: speechKinds().map(({ manifest }) => manifest),
      connected: row
        ? { kind: row.kind, settings: { ...row.settings, ...hidden(await secretsOf(ctx, row.secrets)) } }
        : null,
    }
  },
})
