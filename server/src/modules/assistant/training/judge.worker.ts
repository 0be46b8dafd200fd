import { parentPort, workerData } from 'node:worker_threads'
import type { LearnAnswer } from '@tandem/contract'
import { loadModel, NluError } from '@tandem/nlu'
import type { Posted } from '../../../kernel/thread.ts'
import { arrange, brainOf } from '../brain.ts'
import { answerOf, type Examination } from './judge.ts'

function judge({ models, knowledge, texts, threshold, questions }: Examination): Posted<LearnAnswer[][]> {
  try {
    const known = arrange(knowledge, texts)
    const value = models.map((bytes) => {
      const brain = brainOf('', loadModel(bytes))
      return questions.map((text) => answerOf(text, brain, known, threshold))
    })
    return { ok: true, value }
  } catch (error) {
    if (error instanceof NluError) return { ok: false, code: 'not_trainable', details: { problem: error.text } }
    throw error
  }
}

parentPort?.postMessage(judge(workerData))
