import { parentPort, workerData } from 'node:worker_threads'
import { loadModel, NluError } from '@tandem/nlu'
import type { Posted } from '../../../kernel/thread.ts'
import { arrange, type Brain, brainOf } from '../brain.ts'
import { answerOf, type Sat, type Sitting } from './judge.ts'

function judge({ examination, vectors }: Sitting): Posted<Sat> {
  const { models, knowledge, texts, threshold, questions } = examination
  const lacking = new Set<string>()
  try {
    const known = arrange(knowledge, texts)
    const answers = models.map((bytes) => {
      const brain = noting(brainOf('', loadModel(bytes)).seeing(vectors), (text) => {
        if (!vectors.of.has(text)) lacking.add(text)
      })
      return questions.map((text) => answerOf(text, brain, known, threshold))
    })
    return { ok: true, value: { answers, lacking: [...lacking] } }
  } catch (error) {
    if (error instanceof NluError) return { ok: false, code: 'not_trainable', details: { problem: error.text } }
    throw error
  }
}

/** A brain that has learnt of vectors says which texts it is asked. */
const noting = (brain: Brain, note: (text: string) => void): Brain => ({
  ...brain,
  predict(text) {
    if (brain.encoder !== null) note(text)
    return brain.predict(text)
  },
})

parentPort?.postMessage(judge(workerData))
