import { SpeechManifest } from '@tandem/contract'
import { type FakeSpeech, startSpeech } from '@tandem/fakes/speech/index.ts'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { egress } from '../../../server/src/kernel/egress/post.ts'
import { connectSpeech, manifest } from './index.ts'

let fake: FakeSpeech
beforeEach(async () => {
  fake = await startSpeech({ apiKey: 'key', model: 'whisper-1' })
})
afterEach(() => fake.close())

const connect = (more: Record<string, unknown> = {}) =>
  connectSpeech({ url: fake.url, apiKey: 'key', model: 'whisper-1', timeoutMs: 10_000, ...more }, egress(['127.0.0.1']))
const wav = { bytes: Buffer.from('RIFF....WAVE'), type: 'audio/wav' }

describe('a voice note', () => {
  it('comes back as text', async () => {
    fake.says('我的订单还没到')
    expect(await connect().transcribe(wav)).toEqual({ ok: true, text: '我的订单还没到' })
    expect(fake.heard()).toMatchObject([{ name: 'note.wav', bytes: wav.bytes.length }])
  })

  it('without words, or refused by the service, is unreadable', async () => {
    fake.says('  ')
    expect(await connect().transcribe(wav)).toEqual({ ok: false, why: 'unreadable' })
    fake.fails('refuse')
    expect(await connect().transcribe(wav)).toEqual({ ok: false, why: 'unreadable' })
  })

  it('of a format that the interface does not know is not sent', async () => {
    expect(await connect().transcribe({ ...wav, type: 'audio/amr' })).toEqual({ ok: false, why: 'unsupported' })
    expect(fake.heard()).toEqual([])
  })
})

describe('a service', () => {
  it.each(['down', 'slow', 'garbage', 'endless', 'redirect'] as const)('that is %s is unavailable', async (fault) => {
    fake.fails(fault)
    expect(await connect({ timeoutMs: fault === 'slow' ? 300 : 10_000 }).transcribe(wav)).toEqual({
      ok: false,
      why: 'unavailable',
    })
  })

  it('that does not know the key or the model is unavailable', async () => {
    expect(await connect({ apiKey: 'other' }).transcribe(wav)).toEqual({ ok: false, why: 'unavailable' })
    expect(await connect({ model: 'none' }).transcribe(wav)).toEqual({ ok: false, why: 'unavailable' })
  })

  it('is left when the caller has no more time', async () => {
    expect(await connect().transcribe(wav, AbortSignal.abort())).toEqual({ ok: false, why: 'unavailable' })
  })
})

it('the settings are checked, and the manifest is one', () => {
  expect(() => connect({ url: 'file:///x' })).toThrow('url')
  expect(SpeechManifest.parse(manifest)).toEqual({
    ...manifest,
    settings: manifest.settings.map((field) => expect.objectContaining(field)),
  })
})
