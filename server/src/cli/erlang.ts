import { createInterface } from 'node:readline'
import { calculate } from './erlang-row.ts'
import { parseOptions } from './options.ts'
import { UsageError } from './usage.ts'

/**
 * `tandem erlang [--json]`: a JSON object a line on standard input, the same with its results on standard output, in
 * the same order. A bad row says what is wrong with it in `error`, the rows behind it go on, and the exit code is 1.
 */
export async function erlang(args: string[]): Promise<void> {
  const { values, positionals } = parseOptions(args, { json: { type: 'boolean', default: false } })
  if (positionals.length > 0)
    throw new UsageError({ zh: `多余的参数 ${positionals[0]}`, en: `what is ${positionals[0]}?` })
  let number = 0
  for await (const line of createInterface({ input: process.stdin, crlfDelay: Number.POSITIVE_INFINITY })) {
    number++
    if (line.trim() === '') continue
    const row = calculate(line, number)
    if ('error' in row) process.exitCode = 1
    process.stdout.write(`${values.json ? JSON.stringify(row) : describe(row)}\n`)
  }
}

const describe = (row: object): string =>
  Object.entries(row)
    .map(([name, value]) => `${name} ${typeof value === 'object' && value ? JSON.stringify(value) : value}`)
    .join('  ')
