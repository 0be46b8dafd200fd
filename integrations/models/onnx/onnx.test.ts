import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { Worker } from 'node:worker_threads'
import { ModelManifest } from '@tandem/contract'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { loadEngine } from './engine.ts'
import { writeTiny } from './fixtures/tiny.ts'
import { connectEncoder, manifest } from './index.ts'

let folder = ''
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'tandem-onnx-'))
})
afterEach(() => rmSync(folder, { recursive: true }))

const patience = () => AbortSignal.timeout(20_000)
const rounded = (vectors: readonly Float32Array[]) =>
  vectors.map((vector) => [...vector].map((x) => Number(x.toFixed(2))))

describe('a sentence encoder', () => {
  it('reads its tokenizer and its model, and means the tokens of each text', async () => {
    writeTiny(folder)
    const engine = await loadEngine(folder)
    const half = 0.71
    expect(rounded((await engine?.encode(['退货', 'Shipping', '退运', ''])) ?? [])).toEqual([
      [1, 0],
      [0, 1],
      [half, half],
      [0, 0],
    ])
  })

  it('takes a text of any length', async () => {
    writeTiny(folder)
    const engine = await loadEngine(folder)
    expect(rounded((await engine?.encode(['退'.repeat(5000)])) ?? [])).toEqual([[1, 0]])
  })

  it('runs in a thread, and side by side', async () => {
    writeTiny(folder)
    const encoder = connectEncoder({ folder })
    const found = await Promise.all(['退货', '运费'].map((text) => encoder.encode([text], patience())))
    expect(found.map((one) => one.ok && rounded(one.vectors))).toEqual([[[1, 0]], [[0, 1]]])
  })

  it('is not given what nobody waits for any more', async () => {
    writeTiny(folder)
    const given = vi.spyOn(Worker.prototype, 'postMessage')
    const encoder = connectEncoder({ folder })
    const leaving = new AbortController()
    const first = encoder.encode(['退货'], patience())
    const left = encoder.encode(['运费'], leaving.signal)
    const last = encoder.encode(['Shipping'], patience())
    leaving.abort()
    expect(await left).toEqual({ ok: false, fault: 'slow' })
    expect([await first, await last]).toMatchObject([{ ok: true }, { ok: true }])
    expect(given.mock.calls).toEqual([[['退货']], [['Shipping']]])
    given.mockRestore()
  })

  it('that is not there, or is none, is down; one that comes later is found', async () => {
    const encoder = connectEncoder({ folder })
    expect(await encoder.encode(['退货'], patience())).toEqual({ ok: false, fault: 'down' })
    writeTiny(folder)
    writeFileSync(join(folder, 'onnx/model.onnx'), 'no model')
    expect(await encoder.encode(['退货'], patience())).toEqual({ ok: false, fault: 'down' })
    writeTiny(folder)
    expect(await encoder.encode(['退货'], patience())).toMatchObject({ ok: true })
  })

  it('is left when the caller has no more time', async () => {
    expect(await connectEncoder({ folder }).encode(['x'], AbortSignal.abort())).toEqual({ ok: false, fault: 'slow' })
  })
})

it('the manifest is one', () => {
  expect(ModelManifest.parse(manifest).kind).toBe('onnx')
})
