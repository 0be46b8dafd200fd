import type { InTx } from '../../../kernel/context.ts'
import { fail } from '../../../kernel/errors.ts'
import { reload } from './learn.ts'
import { deleteModels } from './models.ts'
import { storedBytes } from './stored-bytes.ts'

/** Has another trained model serve; the one that served is kept to go back to. @throws not_found no such model is kept */
export async function goLive(ctx: InTx, revision: number): Promise<void> {
  const { tx, tenant } = ctx
  const models = () => tx.db.updateTable('models').where('tenant_id', '=', tenant)
  await models().set({ stage: 'kept' }).where('stage', '=', 'live').where('revision', '!=', revision).execute()
  const live = await models()
    .set({ stage: 'live' })
    .where('revision', '=', revision)
    .where('stage', 'is not', null)
    .returning('version')
    .executeTakeFirst()
  if (!live) fail('not_found')
  await deleteModels(tx, 'kept')
  tx.emit('model.ready', tenant, { version: live.version, revision })
  tx.afterCommit(() => reload(ctx))
}

/** Every trained model that is kept, the newest first. */
export const trainedModels = (ctx: InTx) =>
  ctx.tx.db
    .selectFrom('models')
    .select(['revision', 'version', 'stage', 'intents', 'examples', 'finished_at', 'encoder', 'encoder_problem'])
    .where('tenant_id', '=', ctx.tenant)
    .where('stage', 'is not', null)
    .orderBy('revision', 'desc')
    .execute()

/** The bytes of one trained model, or `not_found`. */
export async function modelBytes(ctx: InTx, revision: number): Promise<Buffer> {
  const kept = (await trainedModels(ctx)).some((model) => model.revision === revision)
  return (kept && (await storedBytes(ctx.tx, revision))) || fail('not_found')
}
