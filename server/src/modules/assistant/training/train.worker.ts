import { parentPort, workerData } from 'node:worker_threads'
import { GENERAL_OPEN_TEXTS, NluError, saveModel, trainClassifier } from '@tandem/nlu'
import type { Order, Trained } from './train.ts'

/** A pack's calibration questions are harder than what customers ask: of theirs, half as many are refused then. */
const WRONG_REFUSALS = 0.1

/** Runs in a thread of its own: training takes seconds of pure computing, which would stop every conversation. */
function train({ material: { examples, open, dev, oos }, quick = false, vectors }: Order): Trained {
  try {
    const model = trainClassifier(examples, {
      open: [...GENERAL_OPEN_TEXTS, ...open],
      dev,
      oos,
      quick,
      ...(vectors && { vectors }),
      ...(dev.length > 0 && { wrongRefusals: WRONG_REFUSALS }),
    })
    const { accuracy, seconds, examples: used, labels } = model.report
    return { ok: true, bytes: saveModel(model), accuracy, seconds, examples: used, labels }
  } catch (error) {
    if (error instanceof NluError) return { ok: false, code: error.code, problem: error.text }
    throw error
  }
}

parentPort?.postMessage(train(workerData))
