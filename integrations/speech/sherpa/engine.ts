import { existsSync } from 'node:fs'
import { join } from 'node:path'
import type { Wave } from './wav.ts'

/** The part of `sherpa-onnx-node` that is used (k2-fsa/sherpa-onnx, nodejs-addon-examples). */
export interface Sherpa {
  OfflineRecognizer: { createAsync(config: object): Promise<Recognizer> }
}

export interface Recognizer {
  createStream(): { acceptWaveform(wave: Wave): void }
  /** In a thread of the engine's own. */
  decodeAsync(stream: object): Promise<unknown>
  getResult(stream: object): { text: string }
}

/** The package is not among our dependencies: who wants it installs it beside the product. */
export async function loadSherpa(): Promise<Sherpa | null> {
  const name = 'sherpa-onnx-node'
  try {
    const loaded: { default: Sherpa } = await import(name)
    return loaded.default
  } catch {
    return null
  }
}

/** The model in a folder; null when it does not hold one. */
export function modelIn(folder: string): object | null {
  const model = ['model.int8.onnx', 'model.onnx'].map((name) => join(folder, name)).find((path) => existsSync(path))
  const tokens = join(folder, 'tokens.txt')
  if (!model || !existsSync(tokens)) return null
  return {
    featConfig: { sampleRate: 16_000, featureDim: 80 },
    modelConfig: { senseVoice: { model, useInverseTextNormalization: 1 }, tokens, numThreads: 1, provider: 'cpu' },
  }
}
