import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { queueA, waitQuantileA } from './erlang-a.ts'
import { erlangB } from './erlang-b.ts'
import { queueC, waitQuantileC } from './erlang-c.ts'

type Row = Record<string, number | null> & { model: string; source: string }

const rows: Row[] = JSON.parse(readFileSync(new URL('../fixtures/vectors.json', import.meta.url), 'utf8'))
const field = (row: Row, name: string): number => Number(row[name])

/** Within 1e-9 of the reference, relative to it or to one; the reference has null where the value is infinite. */
function expectClose(actual: number, expected: number | null | undefined, name: string) {
  if (expected === undefined) return
  if (expected === null) return expect(actual, name).toBe(Number.POSITIVE_INFINITY)
  expect(Math.abs(actual - expected) / Math.max(Math.abs(expected), 1e-6), name).toBeLessThan(1e-9)
}

describe('Erlang C gives the reference values', () => {
  it.each(rows.filter(({ model }) => model === 'C'))('$calls calls, $agents agents', (row) => {
    const input = {
      calls: field(row, 'calls'),
      intervalSec: field(row, 'intervalSec'),
      ahtSec: field(row, 'ahtSec'),
      agents: field(row, 'agents'),
      targetSec: field(row, 'targetSec'),
    }
    const { pWait, sl, asa, asaOfDelayed, occ, queue, load } = queueC(input)
    const figures = { pWait, sl, asa, asaOfDelayed, occ, Lq: queue, load, p90: waitQuantileC(input, 0.9) }
    for (const [name, value] of Object.entries(figures)) expectClose(value, row[name], name)
    expectClose(erlangB(load, input.agents), row.erlangB, 'erlangB')
  })
})

describe('Erlang A gives the reference values', () => {
  it.each(rows.filter(({ model }) => model === 'A'))('$load Erlang, $agents agents, patience $patienceSec s', (row) => {
    const input = {
      lambdaPerSec: field(row, 'lambdaPerSec'),
      ahtSec: field(row, 'ahtSec'),
      agents: field(row, 'agents'),
      patienceSec: field(row, 'patienceSec'),
      targetSec: field(row, 'targetSec'),
    }
    const { queue, ...figures } = queueA(input)
    for (const [name, value] of Object.entries({ ...figures, Lq: queue })) expectClose(value, row[name], name)
    if (row.p90ActualWait !== undefined) expectClose(waitQuantileA(input, 0.9), row.p90ActualWait, 'p90ActualWait')
  })
})
