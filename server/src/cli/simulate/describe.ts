import type { Simulated, Week } from './learning.ts'

const columns: [string, (week: Week) => string][] = [
  ['周 week', ({ week }) => String(week)],
  ['自助 contained', ({ containment }) => percent(containment)],
  ['答对 right', ({ right }) => percent(right)],
  ['答错 wrong', ({ wrong }) => percent(wrong)],
  ['未答 refused', ({ refused }) => percent(refused)],
  ['应拒已拒 outside', ({ outsideRefused }) => percent(outsideRefused)],
  ['没问过的 unheard', ({ unheardRefused }) => percent(unheardRefused)],
  ['意图 intents', ({ intents }) => String(intents)],
  ['问法 examples', ({ examples }) => String(examples)],
  ['拒答 not ours', ({ negatives }) => String(negatives)],
  ['候选 candidate', ({ verdict, published }) => `${verdict}${published ? '' : ', kept back'}`],
  ['历史最好 beside best', ({ besideBest }) => besideBest ?? '–'],
]

const percent = (share: number) => `${(share * 100).toFixed(1)} %`

/** Chinese characters take two places of a terminal. */
const width = (text: string) => [...text].reduce((sum, sign) => sum + (sign > '\u2e80' ? 2 : 1), 0)
const padded = (text: string, to: number) => ' '.repeat(Math.max(0, to - width(text))) + text

/** The curve as a table, with what was assumed below it. */
export function describeWeeks({ rows, seed, pack, assumptions }: Simulated): string {
  const cells = rows.map((week) => columns.map(([, of]) => of(week)))
  const widths = columns.map(([title], i) => Math.max(width(title), ...cells.map((row) => width(row[i] ?? ''))))
  const line = (row: readonly string[]) => row.map((cell, i) => padded(cell, widths[i] ?? 0)).join('  ')
  const assumed = Object.entries(assumptions).map(([name, value]) => `  ${name} ${value}`)
  return [
    line(columns.map(([title]) => title)),
    ...cells.map(line),
    '',
    `${pack}, seed ${seed}; 假设 assumptions:`,
    ...assumed,
  ].join('\n')
}
