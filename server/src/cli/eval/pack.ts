import { evaluateCases } from '@tandem/nlu'
import { judgeOf, materialOf, trainInWorker } from '../../modules/assistant/index.ts'
import { readCalibration, readEvaluation, readPack } from '../../modules/knowledge/index.ts'

/** Figures of a pack; shares from 0 to 1. */
export type PackFigures = Awaited<ReturnType<typeof evaluatePack>>

/**
 * Trains on a pack as a tenant that begins with it would, and has the assistant decide on its evaluation set, which
 * training never sees. The texts of that set stay unseen too, unless they are asked for: who reads them begins to
 * write training questions for them. @throws not_found no such pack
 */
export async function evaluatePack(id: string, options: { texts?: boolean } = {}) {
  const pack = readPack(id)
  const published = pack.intents.map(({ key, ...content }) => ({ key, content }))
  const material = materialOf({ intents: published }, { calibration: readCalibration(id), open: pack.open })
  const trained = await trainInWorker(material, new AbortController().signal)
  if (!trained.ok) throw new Error(`${trained.code}: ${trained.problem.en}`)
  const cases = readEvaluation(id).map(({ text, intent, also, triage }) => ({
    text,
    label: intent,
    also,
    group: triage,
  }))
  const figures = evaluateCases(cases, judgeOf(pack, trained.bytes))
  const { accuracy, groupAccuracy, oosRecall, wrongRefusal, n, inScope, outOfScope, confusions } = figures
  const { wronglyRefused, wronglyAnswered } = figures
  return {
    intentAccuracy: accuracy,
    triageAccuracy: groupAccuracy,
    oosRecall,
    wrongRefusal,
    trainSeconds: Math.round(trained.seconds * 100) / 100,
    n,
    inScope,
    outOfScope,
    confusions: confusions.map(({ label, taken, texts }) => ({
      label,
      taken,
      count: texts.length,
      ...(options.texts && { texts }),
    })),
    ...(options.texts && { wronglyRefused, wronglyAnswered }),
  }
}
