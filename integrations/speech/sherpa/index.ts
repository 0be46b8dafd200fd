import type { Recognised, SpeechPort } from '@tandem/contract'
import { z } from 'zod'
import { loadSherpa, modelIn, type Recognizer, type Sherpa } from './engine.ts'
import { readWav, type Wave } from './wav.ts'

export { manifest } from './manifest.ts'

const SherpaSettings = z.object({ folder: z.string().min(1).max(1000) })

const UNAVAILABLE: Recognised = { ok: false, why: 'unavailable' }

/** Loading takes seconds and the model some hundred megabytes: one a folder for the whole process. */
const engines = new Map<string, Promise<Recognizer | null>>()

/**
 * Connect to the engine on this machine. Nothing is loaded before the first recording.
 *
 * @param settings what the manifest's form collected; throws a `ZodError` when it is not sound
 */
export function connectSpeech(settings: unknown, load: () => Promise<Sherpa | null> = loadSherpa): SpeechPort {
  const { folder } = SherpaSettings.parse(settings)
  return {
    async transcribe({ bytes }, signal) {
      const wave = readWav(Buffer.from(bytes))
      if (!wave) return { ok: false, why: 'unsupported' }
      const heard = hear(folder, load, wave).catch(() => UNAVAILABLE)
      return signal ? Promise.race([heard, aborted(signal)]) : heard
    },
  }
}

async function hear(folder: string, load: () => Promise<Sherpa | null>, wave: Wave): Promise<Recognised> {
  const engine = await engineOf(folder, load)
  if (!engine) return UNAVAILABLE
  const text = await textOf(engine, wave)
  return text === '' ? { ok: false, why: 'unreadable' } : { ok: true, text }
}

/** The engine cannot be stopped, but nobody has to wait for it. */
const aborted = (signal: AbortSignal): Promise<Recognised> =>
  new Promise((resolve) => {
    if (signal.aborted) resolve(UNAVAILABLE)
    signal.addEventListener('abort', () => resolve(UNAVAILABLE), { once: true })
  })

async function engineOf(folder: string, load: () => Promise<Sherpa | null>): Promise<Recognizer | null> {
  const starting = engines.get(folder) ?? start(folder, load)
  engines.set(folder, starting)
  const engine = await starting.catch(() => null)
  // Installed or copied later, it works without a restart.
  if (!engine) engines.delete(folder)
  return engine
}

async function start(folder: string, load: () => Promise<Sherpa | null>): Promise<Recognizer | null> {
  const model = modelIn(folder)
  const sherpa = model && (await load())
  if (!sherpa) return null
  return sherpa.OfflineRecognizer.createAsync(model)
}

async function textOf(engine: Recognizer, wave: Wave): Promise<string> {
  const stream = engine.createStream()
  stream.acceptWaveform(wave)
  await engine.decodeAsync(stream)
  return engine.getResult(stream).text.trim()
}
