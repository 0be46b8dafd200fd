// Type checks the server side and the two page packages side by side. TypeScript 7 is the same checker, eight times as
// fast; it has no programming interface yet, which dependency-cruiser needs, so TypeScript 6 stays installed beside it.
import { spawn } from 'node:child_process'
import { fileURLToPath } from 'node:url'

const tsc = fileURLToPath(new URL('../node_modules/typescript-7/bin/tsc', import.meta.url))
const check = (project) =>
  new Promise((resolve) => {
    spawn(process.execPath, [tsc, '-p', project, '--pretty'], { stdio: 'inherit' }).on('exit', (code) =>
      resolve(code ?? 1),
    )
  })
const codes = await Promise.all(['.', 'web', 'widget'].map(check))
process.exitCode = Math.max(...codes)
