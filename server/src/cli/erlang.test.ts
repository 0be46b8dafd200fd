import { describe, expect, it } from 'vitest'
import { run } from '../../test/command.ts'

const C = { model: 'C', calls: 100, intervalSec: 1800, ahtSec: 180, agents: 14, targetSec: 20 }
const A = { model: 'A', lambdaPerSec: 0.8, ahtSec: 60, agents: 50, patienceSec: 120, targetSec: 20 }

async function tandem(args: string[], input: string) {
  const { code, out, err } = await run(['erlang', ...args], {}, input).ended
  return { code, err, lines: out.split('\n').filter((line) => line !== '') }
}

const rows = (lines: string[]) => lines.map((line) => JSON.parse(line))

describe('tandem erlang', { timeout: 60_000 }, () => {
  it('answers each row with the same row and its results', async () => {
    const { code, lines } = await tandem(['--json'], `${JSON.stringify({ ...C, id: 'x' })}\n\n${JSON.stringify(A)}`)
    expect(code).toBe(0)
    expect(rows(lines)).toEqual([
      {
        ...C,
        id: 'x',
        pWait: expect.closeTo(0.17413193359504983, 12),
        sl: expect.closeTo(0.8883500191794669, 9),
        asa: expect.closeTo(7.835937011777243, 9),
        occ: 10 / 14,
      },
      {
        ...A,
        pWait: expect.closeTo(0.46777406855379056, 9),
        pAbandon: expect.closeTo(0.030912249162193237, 9),
        occ: expect.closeTo(0.9303242408042945, 9),
        slServedWithinT_overAll: expect.closeTo(0.943018954746981, 9),
        asaServed: expect.closeTo(3.615900239553117, 9),
      },
    ])
  })

  it('says infinite waits as null', async () => {
    const { code, lines } = await tandem(['--json'], JSON.stringify({ ...C, agents: 10 }))
    expect(code).toBe(0)
    expect(rows(lines)).toEqual([{ ...C, agents: 10, pWait: 1, sl: 0, asa: null, occ: 1 }])
  })

  it('names what is wrong with a row, goes on, and ends with 1', async () => {
    const { targetSec, ...without } = C
    const bad = [
      { ...C, agents: 0 },
      { ...C, calls: -1 },
      { ...A, ahtSec: '60' },
      without,
      { model: 'D' },
      { ...A, agents: 2.5 },
    ]
    const input = [...bad.map((row) => JSON.stringify(row)), '{"model":"C","calls":NaN}', '[1]', JSON.stringify(C)]
    const { code, lines, err } = await tandem(['--json'], input.join('\n'))
    expect(code).toBe(1)
    expect(err).toBe('')
    const answers = rows(lines)
    expect(answers).toHaveLength(9)
    expect(answers.slice(0, 6).map(({ error, ...row }) => row)).toEqual(bad)
    expect(answers.map(({ error }) => error && [error.code, error.field])).toEqual([
      ['out_of_range', 'agents'],
      ['out_of_range', 'calls'],
      ['not_a_number', 'ahtSec'],
      ['missing', 'targetSec'],
      ['unknown_model', 'model'],
      ['not_whole', 'agents'],
      ['not_json', undefined],
      ['not_json', undefined],
      undefined,
    ])
    expect(answers[0].error).toMatchObject({
      zh: expect.stringContaining('agents'),
      en: 'agents must be at least 1 and at most 1000000, not 0',
    })
    expect(answers[6]).toMatchObject({ line: 7 })
    expect(answers[8].pWait).toBeCloseTo(0.17413193359504983, 12)
  })

  it('is called wrongly with words that it does not know', async () => {
    expect((await tandem(['--yaml'], '')).code).toBe(2)
    expect((await tandem(['now'], '')).code).toBe(2)
  })

  it('prints plain lines for people', async () => {
    const { lines } = await tandem([], JSON.stringify(C))
    expect(lines).toEqual([expect.stringMatching(/^model C {2}calls 100 .*pWait 0\.174/)])
  })
})
