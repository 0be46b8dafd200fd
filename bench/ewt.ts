import { round } from './lib/statistics.ts'
import { type Judged, judge } from './lib/waiting-run.ts'
import { S1, S4 } from './lib/waiting-scenarios.ts'

const SEEDS = [1, 2]

/**
 * How true the announced waits are, against the delay of the last customer to enter service (LES), in simulations with
 * known truth. WAPE: sum of absolute errors over sum of waits. Shares from 0 to 1. The gain is that of the scenario where it is smaller.
 */
export async function run() {
  const s1 = SEEDS.flatMap((seed) => judge(S1, seed))
  const s4 = SEEDS.flatMap((seed) => judge(S4, seed))
  const gain = (rows: Judged[]) => 1 - wape(rows, 'estimate') / wape(rows, 'les')
  return {
    s1Wape: share(wape(s1, 'estimate')),
    s4Wape: share(wape(s4, 'estimate')),
    gainOverLes: share(Math.min(gain(s1), gain(s4))),
    p80Coverage: share(coverage([...s1, ...s4])),
    s1: { n: s1.length, lesWape: share(wape(s1, 'les')), p80Coverage: share(coverage(s1)), meanWait: meanWait(s1) },
    s4: { n: s4.length, lesWape: share(wape(s4, 'les')), p80Coverage: share(coverage(s4)), meanWait: meanWait(s4) },
  }
}

const sum = (rows: Judged[], value: (row: Judged) => number) => rows.reduce((total, row) => total + value(row), 0)

const wape = (rows: Judged[], by: 'estimate' | 'les') =>
  sum(rows, (row) => Math.abs(row[by] - row.actual)) / sum(rows, ({ actual }) => actual)

const coverage = (rows: Judged[]) => sum(rows, ({ actual, p80 }) => (actual <= p80 ? 1 : 0)) / rows.length

const meanWait = (rows: Judged[]) => round(sum(rows, ({ actual }) => actual) / rows.length, 0)

const share = (value: number) => round(value, 3)
