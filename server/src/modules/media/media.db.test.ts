import type { Recognised, Scope } from '@tandem/contract'
import { isRecording } from '@tandem/contract/recording.ts'
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { createKit, type Kit } from '../../../test/kit.ts'
import { uuidv7 } from '../../kernel/ids.ts'
import { channels, keepFile } from '../channels/index.ts'
import { conversations, openThread } from '../conversations/index.ts'
import { customers, identify } from '../customers/index.ts'
import { connectSpeech } from './connect-speech.ts'
import { hear, heardIn, media, registerOcr, registerSpeech } from './index.ts'
import { speech } from './speech.ts'
import { text } from './text.ts'

const SCOPES: Scope[] = ['channel:read', 'channel:write', 'conversation:read']
const PNG = Buffer.from('89504e470d0a1a0a0000000d49484452000000100000001008060000001ff3ff61', 'hex')
/** How what Chromium records begins: a WebM container, which does not say that there is no picture. */
const NOTE = Buffer.from(
  '1a45dfa39f4286810142f7810142f2810442f381084282847765626d42878104428581021853806701ffffffffffffff',
  'hex',
)
const WAV = Buffer.concat([Buffer.from('RIFF\u0024\u0000\u0000\u0000WAVEfmt ', 'latin1'), Buffer.alloc(64)])

let kit: Kit
let customer: string
let conversation: string
let seen: Recognised
let looks = 0
let secretsGiven: unknown

beforeAll(async () => {
  kit = await createKit([customers, conversations, channels, media])
  registerSpeech({
    manifest: {
      kind: 'test',
      title: { zh: '测试', en: 'Test' },
      description: { zh: '测试', en: 'Test' },
      settings: [{ key: 'key', label: { zh: '密钥', en: 'Key' }, type: 'secret', required: true }],
    },
    connect(settings) {
      secretsGiven = settings
      return { transcribe: async () => ({ ok: true, text: '我要退货' }) }
    },
  })
  await kit.tx(async (tx) => {
    const ctx = { ...kit.system(), tx }
    customer = await identify(ctx, { kind: 'visitor', value: 'v', verified: false })
    const channel = { id: uuidv7(kit.clock), kind: 'web', name: '官网' }
    conversation = (await openThread(ctx, { customer, channel, language: 'zh' })).id
  })
})
afterAll(() => kit.close())

beforeEach(() => {
  seen = { ok: true, text: '订单编号:2026\u00000318 ' }
  looks = 0
  const read = async () => {
    looks++
    return seen
  }
  registerOcr({ read, close: async () => {} })
})
afterEach(() => registerOcr(null))

const keep = async (content: Buffer) => (await keepFile(kit.system(), { conversation, name: 'x', content })).file

const heard = async (file: string) => (await kit.tx((tx) => heardIn({ ...kit.system(), tx }, [file]))).get(file)

describe('a picture', () => {
  it('is read once, its text kept sealed beside it and shown to agents', async () => {
    const file = await keep(PNG)
    expect(await text(kit.agent(SCOPES), { file })).toEqual({ text: null, why: null })
    await hear(kit.system(), customer, [file])
    await hear(kit.system(), customer, [file])
    expect([looks, await heard(file)]).toEqual([1, { ok: true, text: '订单编号:2026 0318' }])
    expect(await text(kit.agent(SCOPES), { file })).toEqual({ text: '订单编号:2026 0318', why: null })
    const { rows } = await kit.database.pools.owner.query('select text from media_texts where file_id = $1', [file])
    expect(rows[0].text).not.toContain('订单')
  })

  it('is looked at again only when nobody had the time', async () => {
    const file = await keep(PNG)
    seen = { ok: false, why: 'unavailable' }
    await hear(kit.system(), customer, [file])
    seen = { ok: false, why: 'unreadable' }
    await hear(kit.system(), customer, [file])
    await hear(kit.system(), customer, [file])
    expect([looks, await heard(file)]).toEqual([2, { ok: false, why: 'unreadable' }])
  })

  it('that is a bomb, or of a format that nobody reads, is not looked at', async () => {
    const bomb = Buffer.from(PNG)
    bomb.writeUInt32BE(60_000, 16)
    bomb.writeUInt32BE(60_000, 20)
    const [huge, gif] = [await keep(bomb), await keep(Buffer.from('GIF89a..........'))]
    await hear(kit.system(), customer, [huge, gif])
    expect([looks, await heard(huge), await heard(gif)]).toEqual([
      0,
      { ok: false, why: 'unreadable' },
      { ok: false, why: 'unsupported' },
    ])
  })

  it('without a reader is unavailable, and a blank one unreadable', async () => {
    seen = { ok: true, text: ' \n' }
    const [blank, other] = [await keep(PNG), await keep(PNG)]
    await hear(kit.system(), customer, [blank])
    registerOcr(null)
    await hear(kit.system(), customer, [other])
    expect([await heard(blank), await heard(other)]).toEqual([
      { ok: false, why: 'unreadable' },
      { ok: false, why: 'unavailable' },
    ])
  })
})

describe('a voice note', () => {
  it('goes to the connected recogniser, whose secret nobody sees again', async () => {
    const ctx = kit.agent(SCOPES)
    const [before, after] = [await keep(WAV), await keep(WAV)]
    await hear(kit.system(), customer, [before])
    expect(await heard(before)).toEqual({ ok: false, why: 'unavailable' })
    await expect(connectSpeech(ctx, { kind: 'test', settings: {} })).rejects.toMatchObject({ code: 'bad_input' })
    await connectSpeech(ctx, { kind: 'test', settings: { key: 'secret' } })
    await connectSpeech(ctx, { kind: 'test', settings: { key: '••••' } })
    expect((await speech(ctx, {})).connected).toEqual({ kind: 'test', settings: { key: '••••' } })
    const recorded = await keepFile(kit.system(), { conversation, name: '语音 3 秒.weba', content: NOTE })
    expect([recorded.type, isRecording(recorded)]).toEqual(['video/webm', true])
    await hear(kit.system(), customer, [after, recorded.file])
    expect([await heard(after), secretsGiven]).toEqual([{ ok: true, text: '我要退货' }, { key: 'secret' }])
    expect(await heard(recorded.file)).toEqual({ ok: true, text: '我要退货' })
    await connectSpeech(ctx, { kind: null, settings: {} })
    expect((await speech(ctx, {})).connected).toBeNull()
  })
})

it('another kind of file is unsupported', async () => {
  const file = await keep(Buffer.from('just text'))
  await hear(kit.system(), customer, [file])
  expect(await heard(file)).toEqual({ ok: false, why: 'unsupported' })
})
