import { isWorse, type LearnAnswer, type LearnChange } from '@tandem/contract'
import { type Context, type InTx, inTransaction } from '../../../kernel/context.ts'
import { examine, goLive, modelBytes, recentTurns, trainedModels } from '../../assistant/index.ts'
import { packOf, published, readCases, type StoredCase } from '../../knowledge/index.ts'
import { findTenant } from '../../tenants/index.ts'
import { importPackCases } from '../evaluation/pack.ts'
import { nowOf, tellConsoles } from '../internal.ts'
import { releaseOf } from '../settings.ts'
import { againstBest, marksOf, onOutside } from './best.ts'
import { bootstrap } from './bootstrap.ts'
import { keepMarks, pastMarks } from './marks.ts'
import { problemOf } from './problem.ts'
import { effectOf, figuresOf, isRight, isSame, measuring, verdictOf } from './rules.ts'
import { keepComparison, type NewChange, noteComparison } from './store.ts'

/** So many of the latest turns are looked through for questions to ask anew. */
const TURNS = 500
const REPLAYS = 300

/**
 * Compares a candidate with the live version, on the evaluation set and on what customers asked lately, and lets it go
 * live where that needs nobody. Does nothing when the revision is no candidate any more.
 */
export async function compareCandidate(ctx: Context, revision: number): Promise<void> {
  const { log } = ctx.services
  const material = await inTransaction(ctx, (inner) => gather(inner, revision))
  if (!material) return
  const { cases, replays, against, ...rest } = material
  const questions = [...cases.map(({ text }) => text), ...replays.map(({ text }) => text)]
  try {
    const [live = [], candidate = []] = await examine(ctx, { ...rest, questions }, new AbortController().signal)
    await inTransaction(ctx, (inner) => conclude(inner, revision, material, live, candidate))
  } catch (error) {
    log.error({ err: error, revision }, 'the candidate could not be compared')
    const problem = problemOf(error)
    await inTransaction(ctx, (inner) =>
      keepComparison(inner, revision, { state: 'failed', result: null, problem, changes: [] }),
    )
  }
}

interface Replay {
  /** The AI message that answered it. */
  id: string
  text: string
}

type Material = NonNullable<Awaited<ReturnType<typeof gather>>>

/** Everything a comparison needs, read as one state; null when there is nothing to compare. */
async function gather(ctx: InTx, revision: number) {
  const models = await trainedModels(ctx)
  const live = models.find(({ stage }) => stage === 'live')
  const candidate = models.find((model) => model.revision === revision && model.stage === 'candidate')
  if (!live) return null
  // With the first model too, so that whoever opens the set finds it filled.
  await importPackCases(ctx)
  if (!candidate) return null
  await noteComparison(ctx, revision, live.revision)
  const knowledge = await published(ctx)
  const pack = await packOf(ctx)
  const { policies } = await findTenant(ctx.tx.db, ctx.tenant)
  return {
    against: live.revision,
    models: [await modelBytes(ctx, live.revision), await modelBytes(ctx, revision)],
    knowledge,
    texts: { unknown: pack?.unknown ?? { zh: '-', en: '-' }, skills: pack?.skillByTriage ?? {} },
    threshold: policies.answerThreshold,
    cases: measuring(await readCases(ctx), knowledge.intents),
    replays: await replaysOf(ctx),
  }
}

async function replaysOf(ctx: InTx): Promise<Replay[]> {
  const asked = new Map<string, Replay>()
  for (const { message, reasoning } of await recentTurns(ctx, TURNS)) {
    const text = reasoning.asked?.trim()
    if (text && !asked.has(text) && asked.size < REPLAYS) asked.set(text, { id: message, text })
  }
  return [...asked.values()]
}

async function conclude(
  ctx: InTx,
  revision: number,
  { against, cases, replays }: Material,
  live: readonly LearnAnswer[],
  candidate: readonly LearnAnswer[],
): Promise<void> {
  const changeAt = (i: number, id: string, origin: LearnChange['origin'], one: StoredCase | null): NewChange[] => {
    const [before, after] = [live[i], candidate[i]]
    if (!before || !after || isSame(before, after)) return []
    return [{ id, origin, live: before, candidate: after, effect: one ? effectOf(one, before, after) : 'other' }]
  }
  const onCases = cases.flatMap((one, i) => changeAt(i, one.id, 'evaluation', one))
  const onReplays = replays.flatMap(({ id }, i) => changeAt(cases.length + i, id, 'replay', null))
  const rightness = (one: StoredCase, answer: LearnAnswer | undefined) => (answer && isRight(one, answer) ? 1 : 0)
  const difference = bootstrap(cases.map((one, i) => rightness(one, candidate[i]) - rightness(one, live[i])))
  const verdict = verdictOf(difference)
  const scored = cases.map((one, i) => ({
    id: one.id,
    intent: one.intent,
    live: rightness(one, live[i]),
    candidate: rightness(one, candidate[i]),
  }))
  const past = await pastMarks(ctx, against)
  const best = againstBest(past, scored)
  const outside = onOutside(past, scored)
  await keepMarks(ctx, marksOf(against, scored))
  const result = {
    live: figuresOf(cases, live),
    candidate: figuresOf(cases, candidate),
    difference,
    verdict,
    best,
    outside,
    replayed: replays.length,
    changed: onReplays.length,
  }
  await keepComparison(ctx, revision, { state: 'done', result, problem: null, changes: [...onCases, ...onReplays] })
  const { mode } = await releaseOf(ctx)
  const models = await trainedModels(ctx)
  const waits = models.some((model) => model.revision === revision && model.stage === 'candidate')
  if (mode === 'automatic' && !isWorse(result) && waits) await goLive(ctx, revision)
  tellConsoles(ctx)
  ctx.services.log.info({ revision, verdict, best: best?.verdict, at: nowOf(ctx) }, 'candidate compared')
}
