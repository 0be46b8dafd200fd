import { ModelStatus } from '@tandem/contract'
import { verb } from '../../kernel/verb.ts'
import { newestModel, servingModel } from './training/models.ts'

export const status = verb({
  name: 'assistant.status',
  summary: 'Which model serves, and how the newest training went',
  scope: 'knowledge:read',
  effect: 'read',
  async run(ctx) {
    const newest = await newestModel(ctx.tx)
    const serving = await servingModel(ctx.tx)
    return {
      version: serving?.version ?? null,
      serving: serving?.revision ?? null,
      state: ModelStatus.shape.state.parse(newest?.state ?? 'none'),
      revision: newest?.revision ?? 0,
      trainedAt: newest?.finished_at?.toISOString() ?? null,
      trainSeconds: newest?.seconds ?? null,
      intents: newest?.intents ?? 0,
      examples: newest?.examples ?? 0,
      crossValidated: newest?.accuracy ?? null,
      problem: newest?.problem ?? null,
      encoder: newest?.encoder ?? null,
      encoderProblem: ModelStatus.shape.encoderProblem.parse(newest?.encoder_problem ?? null),
    }
  },
})
