import { removeFolder, startServer, temporaryFolder } from './lib/server.ts'
import { median, round } from './lib/statistics.ts'

const RUNS = 3

/** From spawning the process to `/readyz`: on a fresh data folder (cold) and on the same again (warm). Medians. */
export async function run() {
  const cold: number[] = []
  const warm: number[] = []
  const bare: number[] = []
  for (let i = 0; i < RUNS; i++) {
    const folder = temporaryFolder()
    for (const times of [cold, warm]) {
      const server = await startServer(folder)
      times.push(server.readyMs)
      await server.stop()
    }
    removeFolder(folder)
    bare.push(await bareNode())
  }
  return {
    coldMs: round(median(cold)),
    warmMs: round(median(warm)),
    bareNodeMs: round(median(bare)),
    warmOverBareNode: round(median(warm) / median(bare)),
  }
}

/** The baseline: a Node process that does nothing. */
async function bareNode(): Promise<number> {
  const { spawnSync } = await import('node:child_process')
  const started = performance.now()
  spawnSync(process.execPath, ['-e', '0'])
  return performance.now() - started
}
