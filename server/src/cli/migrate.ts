import { openBase } from '../compose.ts'
import type { Config } from '../kernel/config.ts'
import { createLog } from '../kernel/log.ts'

/** `tandem migrate`: brings the database up to date without serving; each migration applied is a line of the log. */
export async function migrate(config: Config): Promise<void> {
  const base = await openBase(config, createLog('info'))
  await base.close()
  console.log('数据库结构已是最新 / The database is up to date')
}
