/** How often two raters chose categories i and j: a square table of counts. */
export type Counts = readonly (readonly number[])[]

/** The table of pairs of categories 0 to k - 1. */
export function countsOf(pairs: readonly (readonly [number, number])[], k: number): number[][] {
  const counts = Array.from({ length: k }, () => new Array<number>(k).fill(0))
  for (const [a, b] of pairs) {
    const row = counts[a]
    if (row?.[b] !== undefined) row[b]++
  }
  return counts
}

const sum = (values: readonly number[]): number => values.reduce((total, value) => total + value, 0)

/** Shares of the categories for the first and for the second rater. */
function margins(counts: Counts) {
  const n = sum(counts.map(sum))
  const rows = counts.map((row) => sum(row) / n)
  const columns = counts.map((_, j) => sum(counts.map((row) => row[j] ?? 0)) / n)
  return { n, rows, columns }
}

const observed = (counts: Counts, n: number): number => sum(counts.map((row, i) => row[i] ?? 0)) / n

/** Cohen's kappa (1960): agreement beyond what the raters' own habits would give. Null when that is undefined. */
export const kappa = (counts: Counts): number | null => weightedKappa(counts, (i, j) => (i === j ? 0 : 1))

/** Weighted kappa (Cohen 1968); by default a disagreement counts by the square of its distance. */
export function weightedKappa(counts: Counts, cost = (i: number, j: number) => (i - j) ** 2): number | null {
  const { n, rows, columns } = margins(counts)
  if (n === 0) return null
  let seen = 0
  let expected = 0
  counts.forEach((row, i) => {
    row.forEach((count, j) => {
      seen += (cost(i, j) * count) / n
      expected += cost(i, j) * (rows[i] ?? 0) * (columns[j] ?? 0)
    })
  })
  return expected === 0 ? null : 1 - seen / expected
}

/** Gwet's AC1 (2008): stays meaningful where nearly everything is in one category and kappa collapses. */
export function ac1(counts: Counts): number | null {
  const { n, rows, columns } = margins(counts)
  if (n === 0 || counts.length < 2) return null
  const shares = rows.map((row, i) => (row + (columns[i] ?? 0)) / 2)
  const chance = sum(shares.map((share) => share * (1 - share))) / (counts.length - 1)
  return (observed(counts, n) - chance) / (1 - chance)
}
