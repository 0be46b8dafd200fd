// Type checks the server side and the two page packages side by side.
import { spawn } from 'node:child_process'
import { join } from 'node:path'

const tsc = join(import.meta.dirname ?? '.', '../node_modules/typescript/bin/tsc')
const check = (project) =>
  new Promise((resolve) => {
    spawn(process.execPath, [tsc, '-p', project, '--pretty'], { stdio: 'inherit' }).on('exit', (code) =>
      resolve(code ?? 1),
    )
  })
const codes = await Promise.all(['.', 'web', 'widget'].map(check))
process.exitCode = Math.max(...codes)
