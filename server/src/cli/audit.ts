import { openBase } from '../compose.ts'
import type { Config } from '../kernel/config.ts'
import { verifyAllAudits } from '../modules/security/index.ts'
import { runningUrl } from '../ports/db/index.ts'
import { parseOptions } from './options.ts'
import { UsageError } from './usage.ts'

/** `tandem audit verify [--json]`: every tenant's trail; exit code 1 when one is not as it was sealed. */
export async function audit(config: Config, args: string[]): Promise<void> {
  const { positionals, values } = parseOptions(args, { json: { type: 'boolean', default: false } })
  if (positionals.join(' ') !== 'verify') throw new UsageError({ zh: '请写 audit verify', en: 'say audit verify' })
  // A server that runs on this data folder may go on: its database is asked, not started.
  const base = await openBase({ ...config, databaseUrl: config.databaseUrl ?? runningUrl(config.dataDir) })
  try {
    const verdicts = await verifyAllAudits(base.services)
    if (values.json) console.log(JSON.stringify(verdicts))
    else for (const verdict of verdicts) console.log(lineOf(verdict))
    if (!values.json && verdicts.length === 0) console.log('还没有审计记录 / No audit trail yet')
    if (verdicts.some(({ ok }) => !ok)) process.exitCode = 1
  } finally {
    await base.close()
  }
}

function lineOf(verdict: Awaited<ReturnType<typeof verifyAllAudits>>[number]): string {
  const { tenant, ok, entries, checkpoints, problem } = verdict
  const counts = `${entries} 条 entries, ${checkpoints} 个检查点 checkpoints`
  return ok ? `${tenant}  完好 intact  ${counts}` : `${tenant}  被改动 TAMPERED  ${problem}  (${counts})`
}
