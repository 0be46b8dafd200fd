// Starts the built product on an empty folder, as `npm start` does, and looks whether it serves what the README says.
import { spawn } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'

const launcher = fileURLToPath(new URL('../server/bin/tandem.mjs', import.meta.url))
const folder = mkdtempSync(join(tmpdir(), 'tandem-smoke-'))
const child = spawn(process.execPath, [launcher, 'start'], {
  env: { ...process.env, TANDEM_DATA: folder, PORT: '0' },
  stdio: ['ignore', 'pipe', 'inherit'],
})
let said = ''
child.stdout.on('data', (data) => {
  said += data
})
const ended = new Promise((resolve) => child.once('exit', resolve))

const expectations = {
  '/healthz': /"ok":true/,
  '/readyz': /"ok":true/,
  '/metrics': /tandem_sockets 0/,
  '/openapi.json': /"openapi":"3\.1\.0"/,
  '/': /<div id="root"/,
  '/widget/tandem.js': /Tandem/,
}

async function check() {
  const link = () => /open (\S+)\/setup\?token=/.exec(said)?.[1]
  for (let i = 0; i < 300 && !link(); i++) {
    if (child.exitCode !== null) throw new Error('the server ended')
    await new Promise((resolve) => setTimeout(resolve, 100))
  }
  const url = link()
  if (!url) throw new Error('no setup link within 30 s')
  for (const [path, wanted] of Object.entries(expectations)) {
    const text = await (await fetch(`${url}${path}`)).text()
    if (!wanted.test(text)) throw new Error(`${path} answers ${text.slice(0, 200)}`)
  }
}

try {
  await check()
  console.log('started, serves, stops')
} catch (error) {
  console.error(error.message)
  process.exitCode = 1
} finally {
  child.kill('SIGTERM')
  await ended
  rmSync(folder, { recursive: true, force: true })
}
