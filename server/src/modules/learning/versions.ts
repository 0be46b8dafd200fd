import { LearnVersion } from '@tandem/contract'
import { verb } from '../../kernel/verb.ts'
import { trainedModels } from '../assistant/index.ts'
import { unreadable } from '../knowledge/index.ts'
import { comparisonsOf } from './compare/store.ts'
import { releaseOf } from './settings.ts'

export const versions = verb({
  name: 'learning.versions',
  summary:
    'The versions of the assistant that are kept: live, candidate, earlier ones; with what comparing them showed',
  scope: 'knowledge:read',
  effect: 'read',
  async run(ctx) {
    const models = await trainedModels(ctx)
    const compared = await comparisonsOf(
      ctx,
      models.map(({ revision }) => revision),
    )
    return {
      rows: models.map(({ revision, version, stage, intents, examples, encoder, encoder_problem, finished_at }) => ({
        revision,
        version,
        intents,
        examples,
        encoder,
        stage: LearnVersion.shape.stage.parse(stage),
        encoderProblem: LearnVersion.shape.encoderProblem.parse(encoder_problem),
        trainedAt: finished_at?.toISOString() ?? null,
        comparison: compared.get(revision) ?? null,
      })),
      release: await releaseOf(ctx),
      unreadable: await unreadable(ctx),
    }
  },
})
