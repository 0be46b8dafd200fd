import { modelHash } from '@tandem/nlu'
import type { Context } from '../../../kernel/context.ts'
import { packOf, published, readCalibration } from '../../knowledge/index.ts'
import { stopSignal, trainAgain } from './again.ts'
import { materialOf } from './examples.ts'
import { keepTrained, newestModel, noteTraining } from './models.ts'
import { trainInWorker } from './train.ts'

/** The subject on which every process hears that it has to load a tenant's model and knowledge anew. */
export const RELOAD = 'assistant.reload'

/**
 * Trains on what is published now. Publications that came while an earlier training ran are one training: the newest
 * revision. A revision that has been trained already is left alone, so the event may come again.
 */
export async function learn(ctx: Context): Promise<void> {
  const { transactions, bus } = ctx.services
  // Changed and retired articles count at once; the model follows.
  bus.publish(RELOAD, { tenant: ctx.tenant })
  const knowledge = await published(ctx)
  const { revision } = knowledge
  const pack = await packOf(ctx)
  const material = materialOf(knowledge, pack ? readCalibration(pack.id) : [])
  const begun = await transactions.run(ctx.tenant, async (tx) => {
    const newest = await newestModel(tx)
    if (newest && newest.revision >= revision && newest.state !== 'training') return false
    await noteTraining(
      { ...ctx, tx },
      { revision, intents: knowledge.intents.length, examples: material.examples.length },
    )
    tell(ctx)
    return true
  })
  if (!begun) return
  const trained = await trainInWorker(material, stopSignal())
  if (!trained.ok && trained.code === 'stopped') {
    return transactions.run(ctx.tenant, (tx) => trainAgain({ ...ctx, tx }))
  }
  const version = trained.ok ? `r${revision}-${modelHash(trained.bytes).slice(0, 8)}` : `r${revision}`
  await transactions.run(ctx.tenant, async (tx) => {
    await keepTrained({ ...ctx, tx }, revision, version, trained)
    if (trained.ok) tx.emit('model.ready', ctx.tenant, { version, revision })
    tx.afterCommit(() => bus.publish(RELOAD, { tenant: ctx.tenant }))
  })
  if (!trained.ok) ctx.services.log.warn({ tenant: ctx.tenant, revision, code: trained.code }, 'training failed')
  tell(ctx)
}

/** Consoles that show the model fetch its state again. */
const tell = ({ services, tenant }: Context) =>
  services.bus.publish(`tenant.${tenant}`, { op: 'changed', what: 'model' })
