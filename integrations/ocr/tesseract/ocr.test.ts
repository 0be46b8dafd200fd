import { readFileSync } from 'node:fs'
import { afterAll, describe, expect, it } from 'vitest'
import { pixelsOf } from './dimensions.ts'
import { createOcr } from './index.ts'
import { textOf } from './lines.ts'

const picture = (name: string) => readFileSync(new URL(`./fixtures/${name}.png`, import.meta.url))

const ocr = createOcr({ timeoutMs: 120_000 })
afterAll(() => ocr.close())

describe('a screenshot', () => {
  it('in Chinese gives its order number and error', async () => {
    const heard = await ocr.read(picture('order-zh'))
    const text = heard.ok ? heard.text : heard.why
    expect(text).toContain('20260318004527')
    expect(text).toContain('支付失败')
    expect(text).toContain('E4102')
  }, 120_000)

  it('in English gives its order number and error', async () => {
    const heard = await ocr.read(picture('error-en'))
    const text = heard.ok ? heard.text : heard.why
    expect(text).toContain('TD-883120456')
    expect(text).toMatch(/Error 502/)
  }, 120_000)

  it('without words is unreadable, and the next one is read all the same', async () => {
    const both = [ocr.read(picture('scribble')), ocr.read(picture('error-en'))]
    expect(await Promise.all(both)).toMatchObject([{ ok: false, why: 'unreadable' }, { ok: true }])
  }, 120_000)
})

describe('a file', () => {
  it('that is broken, a bomb, or of another kind is no text', async () => {
    const png = picture('error-en')
    expect(await ocr.read(png.subarray(0, 200))).toEqual({ ok: false, why: 'unreadable' })
    const bomb = Buffer.from(png)
    bomb.writeUInt32BE(60_000, 16)
    bomb.writeUInt32BE(60_000, 20)
    expect(await ocr.read(bomb)).toEqual({ ok: false, why: 'unreadable' })
    expect(await ocr.read(Buffer.from('GIF89a..'))).toEqual({ ok: false, why: 'unsupported' })
  }, 120_000)

  it('that takes too long is given up', async () => {
    const hurried = createOcr({ timeoutMs: 1 })
    expect(await hurried.read(picture('order-zh'))).toEqual({ ok: false, why: 'unavailable' })
    expect(await ocr.read(picture('order-zh'), AbortSignal.abort())).toEqual({ ok: false, why: 'unavailable' })
    await hurried.close()
  }, 120_000)
})

it('the size of a picture is read from its header', () => {
  const jpeg = Buffer.from('ffd8ffe00004aaaaffc0000b08001000200301', 'hex')
  expect(pixelsOf(jpeg)).toBe(16 * 32)
  const webp = Buffer.concat([Buffer.from('RIFF....WEBPVP8X'), Buffer.from('0a000000000000000f00001f0000', 'hex')])
  expect(pixelsOf(webp)).toBe(16 * 32)
  expect([pixelsOf(Buffer.from('ffd8', 'hex')), pixelsOf(Buffer.alloc(0))]).toEqual([null, null])
})

it('lines lose the gaps between Chinese characters, and guesses are dropped', () => {
  const lines = [
    { text: '订 单 编号 : 2026', confidence: 90 },
    { text: 'Error  502 :', confidence: 80 },
    { text: 'xq~', confidence: 20 },
  ]
  expect(textOf(lines)).toBe('订单编号:2026\nError 502 :')
  expect(textOf([{ text: '—', confidence: 99 }])).toBeNull()
})
