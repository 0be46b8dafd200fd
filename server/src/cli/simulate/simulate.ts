import { parseOptions } from '../options.ts'
import { UsageError } from '../usage.ts'
import { assumptions } from './assumptions.ts'
import { describeWeeks } from './describe.ts'
import { simulateLearning } from './learning.ts'

const options = {
  pack: { type: 'string', default: 'ecommerce' },
  seed: { type: 'string', default: '1' },
  weeks: { type: 'string', default: String(assumptions.weeks) },
  thorough: { type: 'boolean', default: false },
  'without-outside': { type: 'boolean', default: false },
  json: { type: 'boolean', default: false },
} as const

/** `tandem simulate learning`: what the learning loop makes of a thin knowledge base in four months of customers. */
export async function simulate(args: string[]): Promise<void> {
  const { values, positionals } = parseOptions(args, options)
  if (positionals.length !== 1 || positionals[0] !== 'learning')
    throw new UsageError({ zh: '可以模拟的是：learning', en: 'what can be simulated: learning' })
  const [seed, weeks] = [whole('seed', values.seed), whole('weeks', values.weeks)]
  const { pack, thorough, json } = values
  const outside = !values['without-outside']
  const simulated = await simulateLearning({ pack, seed, weeks, thorough, outside }, (line) => {
    if (!json) process.stderr.write(`${line}\n`)
  })
  process.stdout.write(`${json ? JSON.stringify(simulated) : describeWeeks(simulated)}\n`)
}

function whole(name: string, value: string): number {
  const number = Number(value)
  if (Number.isInteger(number) && number > 0 && number < 1e6) return number
  throw new UsageError({ zh: `--${name} 应为正整数`, en: `--${name} takes a whole number above 0` })
}
