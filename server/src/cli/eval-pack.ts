import { evaluateCases, loadModel } from '@tandem/nlu'
import { materialOf, trainInWorker } from '../modules/assistant/index.ts'
import { readCalibration, readEvaluation, readPack } from '../modules/knowledge/index.ts'

/**
 * Trains on a pack as a tenant that begins with it would, and tests on its evaluation set, which training never sees.
 * Shares from 0 to 1. @throws not_found no such pack
 */
export async function evaluatePack(id: string) {
  const { intents } = readPack(id)
  const published = intents.map(({ key, ...content }) => ({ key, content }))
  const material = materialOf({ intents: published }, readCalibration(id))
  const trained = await trainInWorker(material, new AbortController().signal)
  if (!trained.ok) throw new Error(`${trained.code}: ${trained.problem}`)
  const triage = new Map(intents.map((intent) => [intent.key, intent.triage]))
  const cases = readEvaluation(id).map(({ text, intent, also }) => ({ text, label: intent, also }))
  const figures = evaluateCases(loadModel(trained.bytes), cases, (label) => triage.get(label))
  const { accuracy, groupAccuracy, oosRecall, wrongRefusal, n, ...rest } = figures
  return { intentAccuracy: accuracy, triageAccuracy: groupAccuracy, oosRecall, wrongRefusal, n, ...rest }
}
