import { parentPort, workerData } from 'node:worker_threads'
import highs from 'highs'
import type { Order, Solved } from './solver.ts'

/** Runs in a thread of its own: the search takes seconds of pure computing. */
async function search({ lp, timeLimitSec, gap }: Order): Promise<Solved> {
  const solver = await highs()
  const found = solver.solve(lp, { time_limit: timeLimitSec, mip_rel_gap: gap, output_flag: false })
  const { Status: status, ObjectiveValue: objective } = found
  if (status === 'Infeasible') return { ok: false, code: 'infeasible', problem: status }
  const values: Record<string, number> = {}
  for (const [name, column] of Object.entries(found.Columns))
    if ('Primal' in column && column.Primal !== 0) values[name] = column.Primal
  const proven = status === 'Optimal'
  if (!proven && (!Number.isFinite(objective) || Object.keys(values).length === 0))
    return { ok: false, code: 'no_time', problem: status }
  return { ok: true, proven, objective, values }
}

parentPort?.postMessage(await search(workerData))
