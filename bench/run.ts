import { parseArgs } from 'node:util'

/** Every benchmark prints ratios against a baseline measured in the same run; `--json` ends with one JSON object. */
const benchmarks: Record<string, () => Promise<{ run(): Promise<object> }>> = {
  start: () => import('./start.ts'),
  reply: () => import('./reply.ts'),
  append: () => import('./append.ts'),
  sockets: () => import('./sockets.ts'),
  pack: () => import('./pack.ts'),
  match: () => import('./match.ts'),
  assign: () => import('./assign.ts'),
  ewt: () => import('./ewt.ts'),
  abandonment: () => import('./abandonment.ts'),
  forecast: () => import('./forecast.ts'),
  staffing: () => import('./staffing.ts'),
  nlu: () => import('./nlu.ts'),
  assist: () => import('./assist.ts'),
  workspace: () => import('./workspace.ts'),
  inspection: () => import('./inspection.ts'),
  hostile: () => import('./hostile.ts'),
  articles: () => import('./articles.ts'),
  few: () => import('./few.ts'),
  faults: () => import('./faults.ts'),
  harm: () => import('./harm.ts'),
}

const { positionals, values } = parseArgs({ allowPositionals: true, options: { json: { type: 'boolean' } } })
const load = benchmarks[positionals[0] ?? '']
if (!load) {
  console.error(`Usage: npm run bench -- <${Object.keys(benchmarks).join('|')}> [--json]`)
  process.exit(2)
}
const result = await (await load()).run()
console.log(values.json ? JSON.stringify(result) : result)
process.exit(0)
