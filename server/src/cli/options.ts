import { type ParseArgsConfig, parseArgs } from 'node:util'
import { messageOf, UsageError } from './usage.ts'

/** The options of a command, and its words. @throws UsageError for an option that it does not know */
export function parseOptions<O extends NonNullable<ParseArgsConfig['options']>>(args: string[], options: O) {
  try {
    return parseArgs({ args, options, allowPositionals: true, strict: true })
  } catch (error) {
    // Node's first sentence names the option; the rest is advice about dashes.
    const [detail] = messageOf(error).split('. ')
    throw new UsageError({ zh: `参数不正确（${detail}）`, en: `wrong options (${detail})` })
  }
}
