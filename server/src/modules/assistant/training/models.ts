import type { InTx } from '../../../kernel/context.ts'
import type { Tx } from '../../../kernel/transaction.ts'
import type { Encoding } from '../vectors/examples.ts'
import { storedBytes } from './stored-bytes.ts'
import type { Trained } from './train.ts'

/** Models that are kept beside the one that serves, to go back to. */
const KEPT = 5

export interface StoredModel {
  version: string
  bytes: Buffer
}

/** The models that could serve, best first: the one that is live, else the quick one of the very first training. */
const serving = (tx: Tx) =>
  tx.db
    .selectFrom('models')
    .where('tenant_id', '=', tx.tenant)
    .where('bytes', 'is not', null)
    .where((eb) => eb.or([eb('stage', '=', 'live'), eb('state', '=', 'training')]))
    .orderBy((eb) => eb('state', '=', 'ready'), 'desc')
    .orderBy('revision', 'desc')
    .limit(1)

/** The model that serves. */
export async function readyModel(tx: Tx): Promise<StoredModel | null> {
  const row = await serving(tx).select(['version', 'revision']).executeTakeFirst()
  const bytes = row && (await storedBytes(tx, row.revision))
  return bytes ? { version: row.version, bytes } : null
}

/** Which model {@link readyModel} is, without its bytes. */
export const servingModel = (tx: Tx) => serving(tx).select(['version', 'revision']).executeTakeFirst()

/** What the last training came to, or that it runs. */
export async function newestModel(tx: Tx) {
  return tx.db
    .selectFrom('models')
    .select(['revision', 'version', 'state', 'intents', 'examples', 'accuracy', 'seconds', 'problem', 'finished_at'])
    .select(['encoder', 'encoder_problem', 'material'])
    .where('tenant_id', '=', tx.tenant)
    .orderBy('revision', 'desc')
    .limit(1)
    .executeTakeFirst()
}

/** A model that is to be trained. */
export interface NewModel {
  revision: number
  intents: number
  examples: number
  /** See hashOf. */
  material: string | null
}

/** Notes that training of a revision has begun; a training that a crash cut off begins again. */
export async function noteTraining(ctx: InTx, model: NewModel): Promise<void> {
  const { material } = model
  const started_at = new Date(ctx.services.clock.now())
  const begun = { state: 'training', material, problem: null, started_at, finished_at: null }
  await ctx.tx.db
    .insertInto('models')
    .values({ tenant_id: ctx.tenant, version: `r${model.revision}`, ...model, ...begun })
    .onConflict((conflict) => conflict.columns(['tenant_id', 'revision']).doUpdateSet(begun))
    .execute()
}

/** Keeps a quick model with the training that runs: it serves until that comes to its end. */
export async function keepQuick(tx: Tx, revision: number, { version, bytes }: StoredModel): Promise<void> {
  await tx.db
    .updateTable('models')
    .set({ version, bytes })
    .where('tenant_id', '=', tx.tenant)
    .where('revision', '=', revision)
    .where('state', '=', 'training')
    .execute()
}

/**
 * Keeps what training came to. The first model goes live at once; a later one is a candidate, in the place of the one
 * before it, until it has been compared and published.
 * @param encoding the vectors that it was trained with, or why there were none; null where no encoder is connected
 * @returns the stage of the new model; null when training failed
 */
export async function keepTrained(
  ctx: InTx,
  revision: number,
  version: string,
  trained: Trained,
  encoding: Encoding | null = null,
): Promise<'live' | 'candidate' | null> {
  const stage = (await liveRevision(ctx.tx)) === null ? 'live' : 'candidate'
  if (trained.ok) await deleteModels(ctx.tx, 'candidate', 0)
  const finished_at = new Date(ctx.services.clock.now())
  const outcome = trained.ok
    ? {
        state: 'ready',
        stage,
        version,
        bytes: Buffer.from(trained.bytes),
        intents: trained.labels,
        examples: trained.examples,
        accuracy: trained.accuracy,
        seconds: trained.seconds,
        encoder: encoding?.ok ? encoding.vectors.encoder : null,
        encoder_problem: encoding && !encoding.ok ? encoding.why : null,
      }
    : { state: 'failed', problem: JSON.stringify(trained.problem) }
  await ctx.tx.db
    .updateTable('models')
    .set({ ...outcome, finished_at })
    .where('tenant_id', '=', ctx.tenant)
    .where('revision', '=', revision)
    .execute()
  await forgetFailed(ctx.tx, revision)
  return trained.ok ? stage : null
}

/** The revision that serves, thoroughly trained; null while there is none. */
export async function liveRevision(tx: Tx): Promise<number | null> {
  const row = await tx.db
    .selectFrom('models')
    .select('revision')
    .where('tenant_id', '=', tx.tenant)
    .where('stage', '=', 'live')
    .executeTakeFirst()
  return row?.revision ?? null
}

/** Trainings that failed or were cut off say nothing once there is a newer one. */
const forgetFailed = (tx: Tx, before: number) =>
  tx.db
    .deleteFrom('models')
    .where('tenant_id', '=', tx.tenant)
    .where('revision', '<', before)
    .where('stage', 'is', null)
    .execute()

/** Deletes the models of a stage but for the newest `keep`. */
export const deleteModels = (tx: Tx, stage: 'candidate' | 'kept', keep = KEPT) =>
  tx.db
    .deleteFrom('models')
    .where('tenant_id', '=', tx.tenant)
    .where('stage', '=', stage)
    .where('revision', 'not in', (query) =>
      query
        .selectFrom('models')
        .select('revision')
        .where('tenant_id', '=', tx.tenant)
        .where('stage', '=', stage)
        .orderBy('revision', 'desc')
        .limit(keep),
    )
    .execute()

/** Takes a model that this version of the product cannot read out of service, and has the newest trained again. */
export async function discard(tx: Tx, version: string): Promise<void> {
  await tx.db
    .updateTable('models')
    .set({ state: 'training', stage: null, bytes: null })
    .where('tenant_id', '=', tx.tenant)
    .where((eb) =>
      eb.or([
        eb('version', '=', version),
        eb('revision', '=', (query) =>
          query
            .selectFrom('models')
            .select(({ fn }) => fn.max('revision').as('revision'))
            .where('tenant_id', '=', tx.tenant),
        ),
      ]),
    )
    .execute()
}

/** The revision whose training never came to an end, or null. */
export async function unfinishedRevision(tx: Tx): Promise<number | null> {
  const newest = await newestModel(tx)
  return newest?.state === 'training' ? newest.revision : null
}
