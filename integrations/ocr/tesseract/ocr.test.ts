import { readFileSync } from 'node:fs'
import { afterAll, describe, expect, it } from 'vitest'
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
  it('that is broken is no text', async () => {
    expect(await ocr.read(picture('error-en').subarray(0, 200))).toEqual({ ok: false, why: 'unreadable' })
  }, 120_000)

  it('that takes too long is given up', async () => {
    const hurried = createOcr({ timeoutMs: 1 })
    expect(await hurried.read(picture('order-zh'))).toEqual({ ok: false, why: 'unavailable' })
    expect(await ocr.read(picture('order-zh'), AbortSignal.abort())).toEqual({ ok: false, why: 'unavailable' })
    await hurried.close()
  }, 120_000)
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
