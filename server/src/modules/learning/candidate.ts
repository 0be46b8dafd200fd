import type { InTx } from '../../kernel/context.ts'
import { fail } from '../../kernel/errors.ts'
import { trainedModels } from '../assistant/index.ts'

/** The candidate of this revision and what serves beside it, or `not_found`. */
export async function candidateOrThrow(ctx: InTx, revision: number) {
  const models = await trainedModels(ctx)
  const candidate = models.find((model) => model.revision === revision && model.stage === 'candidate')
  const live = models.find(({ stage }) => stage === 'live')
  return candidate && live ? { candidate, live } : fail('not_found')
}
