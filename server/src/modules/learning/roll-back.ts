import { fail } from '../../kernel/errors.ts'
import { verb } from '../../kernel/verb.ts'
import { goLive, trainedModels } from '../assistant/index.ts'
import { tellConsoles } from './internal.ts'

export const rollBack = verb({
  name: 'learning.rollBack',
  summary: 'Has an earlier version of the model serve again, at once',
  scope: 'knowledge:review',
  effect: 'write',
  async run(ctx, { revision }) {
    const models = await trainedModels(ctx)
    const kept = models.find((model) => model.revision === revision && model.stage === 'kept')
    if (!kept) return fail('not_found')
    await goLive(ctx, revision)
    tellConsoles(ctx)
    ctx.note(kept.version, { instead: models.find(({ stage }) => stage === 'live')?.version ?? null })
    return { ok: true as const }
  },
})
