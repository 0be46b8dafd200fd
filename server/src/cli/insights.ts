import { openBase } from '../compose.ts'
import type { Config } from '../kernel/config.ts'
import { rebuildAll } from '../modules/insights/index.ts'
import { runningUrl } from '../ports/db/index.ts'
import { parseOptions } from './options.ts'
import { UsageError } from './usage.ts'

/** `tandem insights rebuild`: every tenant's figures anew from the recorded events, beside a running server or without. */
export async function insights(config: Config, args: string[]): Promise<void> {
  const { positionals } = parseOptions(args, {})
  if (positionals.join(' ') !== 'rebuild')
    throw new UsageError({ zh: '请写 insights rebuild', en: 'say insights rebuild' })
  const base = await openBase({ ...config, databaseUrl: config.databaseUrl ?? runningUrl(config.dataDir) })
  try {
    const tenants = await rebuildAll(base.services)
    console.log(`已重算 ${tenants} 个租户的统计 / Rebuilt the figures of ${tenants} tenants`)
  } finally {
    await base.close()
  }
}
