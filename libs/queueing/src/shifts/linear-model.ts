/** A linear model as text in the CPLEX LP format, which HiGHS and most solvers read. */
export interface LinearModel {
  objective: readonly Term[]
  rows: readonly Row[]
  /** Upper bounds; without one a variable may be anything from 0. */
  upper?: Readonly<Record<string, number>>
  integers: readonly string[]
}

export type Term = readonly [factor: number, variable: string]

export interface Row {
  terms: readonly Term[]
  sense: '>=' | '<=' | '='
  value: number
}

/** The values of the variables that are not 0. */
export type Values = Readonly<Record<string, number>>

const LINE = 8

export function toLp({ objective, rows, upper = {}, integers }: LinearModel): string {
  const body = [
    'Minimize',
    ` obj: ${sum(objective)}`,
    'Subject To',
    ...rows
      .filter(({ terms }) => terms.length > 0)
      .map(({ terms, sense, value }, i) => ` r${i}: ${sum(terms)} ${sense} ${value}`),
    'Bounds',
    ...Object.entries(upper).map(([variable, bound]) => ` 0 <= ${variable} <= ${bound}`),
  ]
  if (integers.length > 0) body.push('General', ...folded(integers))
  return `${[...body, 'End'].join('\n')}\n`
}

/** The format limits the length of lines. */
const sum = (terms: readonly Term[]): string =>
  folded(terms.map(([factor, variable]) => `${factor < 0 ? '-' : '+'} ${Math.abs(factor)} ${variable}`)).join('\n')

function folded(parts: readonly string[]): string[] {
  const lines: string[] = []
  for (let i = 0; i < parts.length; i += LINE) lines.push(` ${parts.slice(i, i + LINE).join(' ')}`)
  return lines
}
