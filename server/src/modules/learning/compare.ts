import { verb } from '../../kernel/verb.ts'
import { candidateOrThrow } from './candidate.ts'
import { noteComparison } from './compare/store.ts'

export const compare = verb({
  name: 'learning.compare',
  summary: 'Compares the candidate with the live version anew',
  scope: 'knowledge:write',
  effect: 'write',
  async run(ctx, { revision }) {
    const { candidate, live } = await candidateOrThrow(ctx, revision)
    await noteComparison(ctx, revision, live.revision)
    ctx.emit('model.trained', ctx.tenant, { version: candidate.version, revision })
    ctx.note(candidate.version, { against: live.version })
    return { ok: true as const }
  },
})
