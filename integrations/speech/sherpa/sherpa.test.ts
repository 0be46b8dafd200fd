import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import type { Recognizer, Sherpa } from './engine.ts'
import { loadSherpa } from './engine.ts'
import { connectSpeech } from './index.ts'
import { readWav, type Wave } from './wav.ts'

let folder = ''
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'tandem-sherpa-'))
})
afterEach(() => rmSync(folder, { recursive: true }))

/** Half a second at 16 kHz, two channels of which one is silent. */
function wav(samples: number[] = Array(8000).fill(16_384)): Buffer {
  const data = Buffer.alloc(samples.length * 4)
  for (const [i, sample] of samples.entries()) data.writeInt16LE(sample, i * 4)
  const head = Buffer.alloc(44)
  head.write('RIFF    WAVEfmt ')
  head.writeUInt32LE(16, 16)
  head.writeUInt16LE(1, 20)
  head.writeUInt16LE(2, 22)
  head.writeUInt32LE(16_000, 24)
  head.writeUInt16LE(16, 34)
  head.write('data', 36)
  head.writeUInt32LE(data.length, 40)
  return Buffer.concat([head, data])
}

/** An engine that says what it is told, and remembers what it got. */
function engineSaying(text: string) {
  const waves: Wave[] = []
  const recognizer: Recognizer = {
    createStream: () => ({ acceptWaveform: (wave) => void waves.push(wave) }),
    decodeAsync: async () => null,
    getResult: () => ({ text }),
  }
  const sherpa: Sherpa = { OfflineRecognizer: { createAsync: async () => recognizer } }
  return { waves, load: async () => sherpa }
}

function putModel(): void {
  for (const name of ['model.int8.onnx', 'tokens.txt']) writeFileSync(join(folder, name), '')
}

describe('a voice note', () => {
  it('goes to the engine as one channel and comes back as text', async () => {
    putModel()
    const { waves, load } = engineSaying(' 我要退货 ')
    const heard = await connectSpeech({ folder }, load).transcribe({ bytes: wav(), type: 'audio/wav' })
    expect(heard).toEqual({ ok: true, text: '我要退货' })
    expect([waves[0]?.sampleRate, waves[0]?.samples.length, waves[0]?.samples[0]]).toEqual([16_000, 8000, 0.25])
  })

  it('without words is unreadable, of another format unsupported', async () => {
    putModel()
    const speech = connectSpeech({ folder }, engineSaying('').load)
    expect(await speech.transcribe({ bytes: wav(), type: 'audio/wav' })).toEqual({ ok: false, why: 'unreadable' })
    const ogg = { bytes: Buffer.from('OggS'), type: 'audio/ogg' }
    expect(await speech.transcribe(ogg)).toEqual({ ok: false, why: 'unsupported' })
  })

  it('is left when the caller has no more time', async () => {
    putModel()
    const never = connectSpeech({ folder }, () => new Promise(() => {}))
    const heard = await never.transcribe({ bytes: wav(), type: 'audio/wav' }, AbortSignal.abort())
    expect(heard).toEqual({ ok: false, why: 'unavailable' })
  })

  it('waits for no engine that is not there, and finds one that came later', async () => {
    const speech = connectSpeech({ folder }, engineSaying('好').load)
    expect(await speech.transcribe({ bytes: wav(), type: 'audio/wav' })).toEqual({ ok: false, why: 'unavailable' })
    putModel()
    const bare = connectSpeech({ folder }, async () => null)
    expect(await bare.transcribe({ bytes: wav(), type: 'audio/wav' })).toEqual({ ok: false, why: 'unavailable' })
    expect(await speech.transcribe({ bytes: wav(), type: 'audio/wav' })).toEqual({ ok: true, text: '好' })
  })
})

it('the package is optional', async () => {
  expect(await loadSherpa()).toBeNull()
})

it('only sound WAV files are read', () => {
  expect(readWav(wav())?.samples).toHaveLength(8000)
  for (const bytes of [Buffer.alloc(0), wav([]), wav().subarray(0, 30), Buffer.from('RIFF....AVI ')]) {
    expect(readWav(bytes)).toBeNull()
  }
})
