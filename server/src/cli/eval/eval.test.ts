import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, describe, expect, it } from 'vitest'
import { run } from '../../../test/command.ts'
import { evaluateIntents, textsToEncode } from './intents.ts'
import { DataFileError } from './lines.ts'
import { evaluateRetrieval } from './retrieval.ts'
import { readVectors } from './vectors.ts'

const folder = mkdtempSync(join(tmpdir(), 'tandem-eval-'))
afterAll(() => rmSync(folder, { recursive: true }))

function file(name: string, rows: readonly unknown[] | string | Buffer): string {
  const path = join(folder, name)
  writeFileSync(path, Array.isArray(rows) ? `${rows.map((row) => JSON.stringify(row)).join('\n')}\n` : String(rows))
  return path
}

const row = (text: string, label: string | number | null) => ({ text, label })
const train = file('train.jsonl', [
  ...['怎么退款', '我要退款', '退款多久到账', 'I want a refund', 'refund my order'].map((text) => row(text, 'refund')),
  ...['快递到哪了', '查一下物流', '包裹到哪里了', 'where is my parcel', 'track my parcel'].map((text) => row(text, 7)),
])

const tandem = (...args: string[]) => run(['eval', ...args]).ended

describe('intents', { timeout: 60_000 }, () => {
  it('names every figure; a label of null is a text out of scope, wherever it stands', () => {
    const test = file('test.jsonl', [row('退款', 'refund'), row('我的包裹', '7'), row('今天天气怎么样', null)])
    const oos = file('oos.jsonl', [{ text: 'what is love' }, row('讲个笑话', 'oos')])
    const dev = file('dev.jsonl', [row('想退款', 'refund'), row('下雨吗', null)])
    const figures = evaluateIntents({ train, test, dev, oos, oosDev: oos })
    expect(figures).toMatchObject({ accuracy: 100, macroF1: 100, classes: 2, n: 2 })
    for (const name of ['oosAuroc', 'oosFpr95', 'jointAccuracy', 'trainSeconds', 'p50us', 'p99us'] as const) {
      expect(figures[name], name).toBeGreaterThanOrEqual(0)
    }
  })

  it('leaves the figures of refusing empty without texts out of scope', () => {
    const figures = evaluateIntents({ train, test: train })
    expect(figures).toMatchObject({ oosAuroc: null, oosFpr95: null, jointAccuracy: null, n: 10 })
  })
})

/** Two places say what a text is about, a third is noise. */
const encoded = (text: string) => ({
  text,
  vector: [/退|refund|还/.test(text) ? 1 : 0, /快递|物流|包裹|parcel/.test(text) ? 1 : 0, 0.2 + text.length / 100],
})

describe('intents with vectors', { timeout: 60_000 }, () => {
  const test = file('vectored.jsonl', [row('钱还我', 'refund'), row('包裹', '7'), row('今天天气怎么样', null)])

  it('measures the same questions without and with them', async () => {
    const vectors = file('vectors.jsonl', textsToEncode({ train, test }).map(encoded))
    const of = await readVectors(vectors)
    const { withVectors, accuracy, n } = evaluateIntents({ train, test }, { encoder: 'three places', of })
    expect({ accuracy, n }).toEqual({ accuracy: expect.any(Number), n: 2 })
    expect(withVectors).toMatchObject({ accuracy: 100, n: 2 })
  })

  it('a file of examples may bring its vectors along', async () => {
    const path = file('along.jsonl', [{ ...encoded('退款'), label: 'refund' }])
    expect(await readVectors(path)).toEqual(new Map([['退款', Float32Array.from(encoded('退款').vector)]]))
  })

  it.each([
    [
      'no vector',
      () => file('vectorless.jsonl', [{ text: 'a' }]),
      /vectorless.jsonl:1: "vector" is no list of numbers/,
    ],
    ['words', () => file('words.jsonl', [{ text: 'a', vector: ['b'] }]), /words.jsonl:1: "vector" is no list/],
    ['no text', () => file('textless-vector.jsonl', [{ vector: [1] }]), /textless-vector.jsonl:1: no "text"/],
    ['nothing', () => file('no-vectors.jsonl', '\n'), /no-vectors.jsonl: the file holds no line/],
    ['no file', () => join(folder, 'no-such-vectors.jsonl'), /no-such-vectors.jsonl: cannot be read \(ENOENT/],
  ])('refuses a file with %s', async (_name, path, problem) => {
    await expect(readVectors(path())).rejects.toThrow(problem)
  })

  it('names the question that has none', () => {
    const of = new Map(textsToEncode({ train, test: train }).map((text) => [text, new Float32Array([1])]))
    expect(() => evaluateIntents({ train, test }, { encoder: '', of })).toThrow(
      /vectored.jsonl: no vector for "钱还我"/,
    )
  })
})

describe('retrieval', () => {
  it('asks for the own text among all others', () => {
    const pairs = file('pairs.jsonl', [
      { a: '退款多久到账', b: '退款什么时候到账', label: 1 },
      { a: '怎么改地址', b: '修改收货地址', label: '1' },
      { a: '怎么改地址', b: '多久能送到家', label: 0 },
    ])
    expect(evaluateRetrieval(pairs)).toMatchObject({ r1: 100, mrr10: 100, n: 2, texts: 3 })
  })

  it('tells apart where the question itself stands among the texts', () => {
    const pairs = file('itself.jsonl', [
      { a: '怎么改地址', b: '修改收货地址', label: 1 },
      { a: '地址在哪里改', b: '怎么改地址', label: 0 },
    ])
    expect(evaluateRetrieval(pairs)).toMatchObject({ r1: 0, r1Any: 100, mrr10: 50 })
  })

  it('counts any text of the same meaning as an answer', () => {
    const pairs = file('many.jsonl', [
      { a: '怎么改地址', b: '怎么改收货地址', label: 1 },
      { a: '怎么改地址', b: '地址填错了想换', label: 1 },
    ])
    expect(evaluateRetrieval(pairs)).toMatchObject({ r1: 50, r1Any: 100, mrr10: 75 })
  })

  it('counts ranks up to ten', () => {
    const others = Array.from({ length: 12 }, (_, i) => ({ a: 'x', b: `where is parcel ${i}`, label: 0 }))
    const behindOne = { a: 'parcel 3', b: 'my old parcel came by sea', label: 1 }
    const { r1, mrr10 } = evaluateRetrieval(file('far.jsonl', [...others.slice(0, 1), behindOne]))
    expect([r1, mrr10]).toEqual([0, 50])
    expect(evaluateRetrieval(file('farther.jsonl', [...others, behindOne]))).toMatchObject({ r1: 0, mrr10: 0 })
  })
})

describe('bad files', () => {
  it.each([
    ['no such file', () => join(folder, 'none.jsonl'), /none.jsonl: cannot be read \(ENOENT/],
    ['nothing in it', () => file('empty.jsonl', '\n\n'), /empty.jsonl: the file holds no line/],
    ['no JSON', () => file('csv.jsonl', '{"text":"a","label":"b"}\ntext,label\n'), /csv.jsonl:2: not a JSON object/],
    ['a list', () => file('list.jsonl', '["a","b"]'), /list.jsonl:1: not a JSON object/],
    ['no text', () => file('textless.jsonl', [{ question: 'a', label: 'b' }]), /textless.jsonl:1: no "text"/],
    ['no label', () => file('labelless.jsonl', [{ text: 'a' }]), /labelless.jsonl:1: no "label"/],
    ['an odd label', () => file('odd.jsonl', [{ text: 'a', label: ['b'] }]), /odd.jsonl:1: "label" is neither/],
    ['no label but null', () => file('nulls.jsonl', [row('a', null)]), /nulls.jsonl: no text has a label/],
  ])('%s', (_name, path, problem) => {
    const test = path()
    expect(() => evaluateIntents({ train, test })).toThrow(DataFileError)
    expect(() => evaluateIntents({ train, test })).toThrow(problem)
  })

  it('of another encoding', () => {
    const path = join(folder, 'gbk.jsonl')
    writeFileSync(path, Buffer.from([0x7b, 0x22, 0xcd, 0xcb, 0xbf, 0xee, 0x22, 0x7d]))
    expect(() => evaluateRetrieval(path)).toThrow(/gbk.jsonl: is not UTF-8/)
  })

  it('pairs without a match', () => {
    expect(() => evaluateRetrieval(file('half.jsonl', [{ a: 'x', label: 1 }]))).toThrow(
      /half.jsonl:1: no "a" or no "b"/,
    )
    expect(() => evaluateRetrieval(file('no.jsonl', [{ a: 'x', b: 'y', label: 2 }]))).toThrow(/neither 0 nor 1/)
    expect(() => evaluateRetrieval(file('zero.jsonl', [{ a: 'x', b: 'y', label: 0 }]))).toThrow(/no pair has label 1/)
  })
})

describe('the command', { timeout: 60_000 }, () => {
  it('prints one JSON object', async () => {
    const { code, out } = await tandem('--train', train, '--test', train, '--json')
    expect(code).toBe(0)
    expect(JSON.parse(out)).toMatchObject({ accuracy: 100, classes: 2, n: 10 })
  })

  it('lists the texts that want a vector', async () => {
    const { code, out } = await tandem('--train', train, '--test', train, '--to-encode')
    const texts = out
      .split('\n')
      .filter((line) => line !== '')
      .map((line) => JSON.parse(line).text)
    expect(code).toBe(0)
    expect(texts.slice(0, 2)).toEqual(['怎么退款', '我要退款'])
    expect(new Set(texts).size).toBe(texts.length)
  })

  it('says how it is called', async () => {
    for (const args of [[], ['--train', train], ['--pack', 'x', '--retrieval', 'y']]) {
      const { code, err } = await tandem(...args)
      expect(code).toBe(2)
      expect(err).toMatch(/give one of: --pack; --train and --test; --retrieval/)
    }
  })

  it('says in both languages what to do about labels without end', async () => {
    const rows = Array.from({ length: 2001 }, (_, i) => row(`thing ${i}`, `l${i}`))
    const { code, err } = await tandem('--train', file('endless.jsonl', rows), '--test', train)
    expect(code).toBe(1)
    expect(err).toMatch(/意图 2001 个.*请合并.*\n2001 labels.*: join those/)
  })

  it('names the bad line and fails', async () => {
    const { code, out, err } = await tandem('--retrieval', file('broken.jsonl', '{'), '--json')
    expect(code).toBe(1)
    expect(out).toBe('')
    expect(err).toMatch(/broken.jsonl:1: not a JSON object/)
  })
})
