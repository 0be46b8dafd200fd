// Type checks the server side and the two page packages side by side. TypeScript 7 is the same checker, eight times as
// fast; it has no programming interface yet, which dependency-cruiser needs, so TypeScript 6 stays installed beside it.
import { spawn } from 'node:child_process'
import { fileURLToPath } from 'node:url'

const path = (relative) => fileURLToPath(new URL(`../${relative}`, import.meta.url))
const check = (project) => {
  // What the last run found out about files that have not changed since.
  const remembered = path(`node_modules/.cache/types/${project}.tsbuildinfo`)
  const options = ['-p', path(project), '--pretty', '--incremental', '--tsBuildInfoFile', remembered]
  return new Promise((resolve) => {
    const child = spawn(process.execPath, [path('node_modules/typescript-7/bin/tsc'), ...options], { stdio: 'inherit' })
    child.on('exit', (code) => resolve(code ?? 1))
  })
}
const codes = await Promise.all(['tsconfig.json', 'web', 'widget'].map(check))
process.exitCode = Math.max(...codes)
