import { type Completion, ModelManifest } from '@tandem/contract'
import { type FakeModel, startModel } from '@tandem/fakes/models/index.ts'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { egress } from '../../../server/src/kernel/egress/post.ts'
import { chatManifest, connectEncoder, connectLanguage, embeddingManifest } from './index.ts'

let fake: FakeModel
beforeEach(async () => {
  fake = await startModel({ apiKey: 'key', model: 'small' })
})
afterEach(() => fake.close())

const out = egress(['127.0.0.1'])
const settings = (more: object = {}) => ({ url: fake.url, apiKey: 'key', model: 'small', ...more })
const language = (more: object = {}) => connectLanguage(settings(more), out)
const request: Completion = { instructions: 'Do.', material: '问', maxTokens: 50, json: true, tools: [] }
/** Short only where nothing else ends the wait: a busy machine is slow as well. */
const soon = (fault = '') => AbortSignal.timeout(fault === 'hang' || fault === 'trickle' ? 300 : 10_000)
const tool = { name: 'commerce.order', description: 'an order', parameters: { type: 'object', properties: {} } }

describe('a model that writes', () => {
  it('streams its answer, and tells what it used', async () => {
    fake.says('{"question":"运费是多少？"}')
    const heard: string[] = []
    const answer = await language().complete(request, soon(), (piece) => heard.push(piece))
    expect(answer).toEqual({ ok: true, text: '{"question":"运费是多少？"}', calls: [], tokens: expect.anything() })
    expect([heard.length > 1, heard.join('')]).toEqual([true, '{"question":"运费是多少？"}'])
    expect(fake.received()[0]).toContain('json_object')
  })

  it('asks for tools by the names that they were offered under', async () => {
    fake.says({
      calls: [
        { name: 'commerce__order', args: '{"number":"42"}' },
        { name: 'other', args: '' },
      ],
    })
    expect(await language().complete({ ...request, tools: [tool] }, soon())).toMatchObject({
      ok: true,
      calls: [
        { name: 'commerce.order', args: '{"number":"42"}' },
        { name: 'other', args: '' },
      ],
    })
    expect(fake.refused()).toEqual([])
  })

  it('is asked without the JSON mode where the service has none', async () => {
    fake.says('{}')
    await language({ jsonMode: false }).complete(request, soon())
    expect(fake.received()[0]).not.toContain('response_format')
  })

  it.each([
    ...([
      ['hang', 'slow'],
      ['trickle', 'slow'],
      ['busy', 'busy'],
      ['error', 'down'],
      ['redirect', 'down'],
    ] as const),
    ...([
      ['refuse', 'refused'],
      ['cut', 'down'],
      ['unfinished', 'garbage'],
      ['garbage', 'garbage'],
    ] as const),
    ...([
      ['shape', 'garbage'],
      ['bytes', 'garbage'],
      ['endless', 'too_long'],
      ['html', 'garbage'],
    ] as const),
  ])('with the fault %s is %s, and nothing throws', async (fault, what) => {
    fake.fails(fault)
    expect(await language().complete(request, soon(fault))).toMatchObject({ ok: false, fault: what })
  })

  it('with a wrong key or an unknown model is refused; with nobody there it is down', async () => {
    fake.says('x')
    const refused = { ok: false, fault: 'refused' }
    expect(await language({ apiKey: 'other' }).complete(request, soon())).toEqual(refused)
    expect(await language({ model: 'none' }).complete(request, soon())).toEqual(refused)
    const nobody = language({ url: 'http://127.0.0.1:1/v1' })
    expect(await nobody.complete(request, soon())).toEqual({ ok: false, fault: 'down' })
  })

  it('that says nothing gave no answer', async () => {
    fake.says('  ')
    expect(await language().complete(request, soon())).toEqual({ ok: false, fault: 'garbage' })
  })
})

describe('a model of vectors', () => {
  const encoder = (more: object = {}) => connectEncoder(settings(more), out)

  it('gives one of length 1 for each text, alike for alike texts', async () => {
    const found = await encoder().encode(['怎么退货', '怎么退货呢', 'hello'], soon())
    if (!found.ok) throw new Error(found.fault)
    const [a, b, c] = found.vectors as [Float32Array, Float32Array, Float32Array]
    const dot = (x: Float32Array, y: Float32Array) => x.reduce((sum, value, i) => sum + value * (y[i] ?? 0), 0)
    expect(dot(a, a)).toBeCloseTo(1, 5)
    expect(dot(a, b)).toBeGreaterThan(dot(a, c))
  })

  it.each(['hang', 'busy', 'error', 'garbage', 'html', 'cut'] as const)(
    'that fails with %s gives none',
    async (fault) => {
      fake.fails(fault)
      expect(await encoder().encode(['x'], soon(fault))).toMatchObject({ ok: false })
    },
  )

  it('that is asked too much tells how long it wants to be left alone', async () => {
    const waits = async (retryAfter?: string) => {
      fake.fails('busy', { retryAfter })
      return encoder().encode(['x'], soon())
    }
    expect(await waits('12')).toEqual({ ok: false, fault: 'busy', retryAfterMs: 12_000 })
    for (const nothing of [undefined, 'Wed, 21 Oct 2026 07:28:00 GMT', '-1'])
      expect(await waits(nothing)).toMatchObject({ fault: 'busy', retryAfterMs: undefined })
  })
})

it('settings are checked, and the manifests are such', () => {
  expect(() => language({ url: 'file:///x' })).toThrow('url')
  for (const manifest of [chatManifest, embeddingManifest]) {
    expect(ModelManifest.parse(manifest).settings.map(({ key }) => key)).toContain('apiKey')
  }
})
