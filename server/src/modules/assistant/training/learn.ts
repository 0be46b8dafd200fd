import { modelHash } from '@tandem/nlu'
import { type Context, type InTx, inTransaction } from '../../../kernel/context.ts'
import { outsideTexts, packOf, published, readCalibration, readOpenTexts } from '../../knowledge/index.ts'
import { isConnected } from '../../models/index.ts'
import { type Encoding, encodeMaterial } from '../vectors/examples.ts'
import { stopSignal, trainAgain } from './again.ts'
import { hashOf, type Material, materialOf, quickPart } from './examples.ts'
import { keepQuick, keepTrained, type NewModel, newestModel, noteTraining, servingModel } from './models.ts'
import { trainInWorker } from './train.ts'

/** The subject on which every process hears that it has to load a tenant's model and knowledge anew. */
export const RELOAD = 'assistant.reload'

/**
 * Trains on what is published now. Publications that came while an earlier training ran are one training: the newest
 * revision. A revision that has been trained already is left alone, so the event may come again; so is one that changes
 * nothing of what is learnt, but for tenants with an encoder: only it knows whether it still makes the same vectors.
 */
export async function learn(ctx: Context): Promise<void> {
  const { knowledge, material } = await materialNow(ctx)
  const { revision, intents } = knowledge
  // Articles alone are found by their words.
  if (intents.length === 0) return
  const begun = await begin(ctx, {
    revision,
    intents: intents.length,
    examples: material.examples.length,
    material: hashOf(material),
  })
  if (!begun) return
  if (begun.isFirst) await trainQuickly(ctx, revision, material)
  await trainThoroughly(ctx, revision, material)
}

/** What is published now, and what there is to learn of it. */
export async function materialNow(ctx: Context) {
  const knowledge = await published(ctx)
  const pack = await packOf(ctx)
  const material = materialOf(knowledge, {
    calibration: pack ? readCalibration(pack.id) : [],
    open: [...(pack ? readOpenTexts(pack.id) : []), ...(await outsideTexts(ctx))],
  })
  return { knowledge, material }
}

/** Whether another training would come to the very same model; with an encoder only it knows. */
export async function wouldBeSame(
  ctx: InTx,
  newest: NonNullable<Awaited<ReturnType<typeof newestModel>>>,
  material: string | null,
): Promise<boolean> {
  if (newest.state !== 'ready' || newest.material !== material) return false
  return newest.encoder === null && !(await isConnected(ctx, 'encoder'))
}

/** Notes that training begins; null when there is nothing new to train. */
function begin(ctx: Context, model: NewModel) {
  return ctx.services.transactions.run(ctx.tenant, async (tx) => {
    const newest = await newestModel(tx)
    const inner = { ...ctx, tx }
    if (newest && newest.revision >= model.revision && newest.state !== 'training') return null
    if (newest && (await wouldBeSame(inner, newest, model.material))) return null
    await noteTraining(inner, model)
    tx.afterCommit(() => tell(ctx))
    return { isFirst: !(await servingModel(tx)) }
  })
}

/** A first model within seconds, so that nobody who asks meanwhile is left to people. */
async function trainQuickly(ctx: Context, revision: number, material: Material): Promise<void> {
  const part = quickPart(material)
  const trained = part && (await trainInWorker(part, stopSignal(ctx.services), { quick: true }))
  if (!trained?.ok) return
  const version = `r${revision}-quick-${modelHash(trained.bytes).slice(0, 8)}`
  await ctx.services.transactions.run(ctx.tenant, async (tx) => {
    await keepQuick(tx, revision, { version, bytes: Buffer.from(trained.bytes) })
    tx.emit('model.ready', ctx.tenant, { version, revision })
    tx.afterCommit(() => reload(ctx))
  })
}

async function trainThoroughly(ctx: Context, revision: number, material: Material): Promise<void> {
  const { transactions, log } = ctx.services
  const encoding = await encodingOf(ctx, material)
  const vectors = encoding?.ok ? encoding.vectors : null
  const trained = await trainInWorker(material, stopSignal(ctx.services), { vectors })
  if (!trained.ok && trained.code === 'stopped') {
    return inTransaction(ctx, trainAgain)
  }
  const version = trained.ok ? `r${revision}-${modelHash(trained.bytes).slice(0, 8)}` : `r${revision}`
  await transactions.run(ctx.tenant, async (tx) => {
    const stage = await keepTrained({ ...ctx, tx }, revision, version, trained, encoding)
    if (stage) tx.emit(stage === 'live' ? 'model.ready' : 'model.trained', ctx.tenant, { version, revision })
    tx.afterCommit(() => reload(ctx))
  })
  if (!trained.ok) log.warn({ tenant: ctx.tenant, revision, code: trained.code }, 'training failed')
}

/** The vectors of the material, or why the encoder gave none; null where none is connected. */
async function encodingOf(ctx: Context, material: Material): Promise<Encoding | null> {
  const { log } = ctx.services
  const isThere = await inTransaction(ctx, (inner) => isConnected(inner, 'encoder'))
  if (!isThere) return null
  const encoding = await encodeMaterial(ctx, material, stopSignal(ctx.services))
  if (!encoding.ok && encoding.why === 'none') return null
  if (!encoding.ok) log.warn({ tenant: ctx.tenant, why: encoding.why }, 'trained without vectors')
  return encoding
}

/** Every process loads anew, and consoles that show the model fetch its state again. */
export function reload(ctx: Context): void {
  ctx.services.bus.publish(RELOAD, { tenant: ctx.tenant })
  tell(ctx)
}

const tell = ({ services, tenant }: Context) =>
  services.bus.publish(`tenant.${tenant}`, { op: 'changed', what: 'model' })
