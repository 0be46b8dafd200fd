import { dayShape, exponential, forecastDay, seededRandom } from '@tandem/queueing'
import { round } from './lib/statistics.ts'

const WEEKS = 30
const LEARNED = 8
const WEEKDAYS = [1.1, 1.05, 1, 1, 1.05, 0.8, 0.7]

/**
 * A day's forecast one week ahead against "the same as last week", on made-up arrivals whose truth is known: a day with
 * two peaks, weekdays, a level that wanders by 3 % a week, and chance (Poisson). `small` has 12 arrivals a slot at the
 * mean, `large` 300. MASE: mean absolute error over that of the naive forecast. Shares from 0 to 1.
 */
export async function run() {
  const small = judge(12)
  const large = judge(300)
  return { mase: small.mase, small, large }
}

function judge(perSlot: number) {
  const days = arrivalsOf(perSlot)
  const sums = { ours: 0, naive: 0, actual: 0, inside: 0, slots: 0 }
  for (let day = LEARNED * 7; day < days.length; day++) {
    const today = days[day]
    const naive = days[day - 7]
    if (!today || !naive) continue
    const forecast = forecastDay(days.slice(Math.max(0, day - 90), day - 6), today.date)
    for (const [slot, { mean, low, high }] of forecast.entries()) {
      const actual = today.counts[slot] ?? 0
      sums.ours += Math.abs(mean - actual)
      sums.naive += Math.abs((naive.counts[slot] ?? 0) - actual)
      sums.actual += actual
      sums.inside += low <= actual && actual <= high ? 1 : 0
      sums.slots++
    }
  }
  return {
    mase: round(sums.ours / sums.naive, 3),
    wape: round(sums.ours / sums.actual, 3),
    naiveWape: round(sums.naive / sums.actual, 3),
    // Of whole numbers both ends belong to the range, so that it holds somewhat more than eight of ten.
    insideRange: round(sums.inside / sums.slots, 3),
  }
}

function arrivalsOf(perSlot: number) {
  const random = seededRandom(11)
  const shape = Array.from({ length: 48 }, (_, slot) => dayShape((slot + 0.5) * 1800))
  const mean = shape.reduce((sum, value) => sum + value, 0) / shape.length
  let level = 1
  return Array.from({ length: WEEKS * 7 }, (_, day) => {
    if (day % 7 === 0) level *= 1 + 0.06 * (random() - 0.5) * Math.sqrt(3)
    const date = new Date(Date.UTC(2026, 0, 5 + day)).toISOString().slice(0, 10)
    const factor = (perSlot * level * (WEEKDAYS[day % 7] ?? 1)) / mean
    return { date, counts: shape.map((value) => poisson(random, factor * value)) }
  })
}

/** Arrivals until the time is over. */
function poisson(random: () => number, mean: number): number {
  let count = 0
  for (let time = exponential(random, 1); time < mean; time += exponential(random, 1)) count++
  return count
}
