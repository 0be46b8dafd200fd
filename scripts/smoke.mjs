// Starts the built product on an empty folder, as `npm start` does, and looks whether it serves what the README says.
import { spawn } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'

const launcher = fileURLToPath(new URL('../server/bin/tandem.mjs', import.meta.url))
const folder = mkdtempSync(join(tmpdir(), 'tandem-smoke-'))
const port = await new Promise((resolve) => {
  const server = createServer().listen(0, '127.0.0.1', () => {
    const { port } = server.address()
    server.close(() => resolve(port))
  })
})
const child = spawn(process.execPath, [launcher, 'start'], {
  env: { ...process.env, TANDEM_DATA: folder, PORT: String(port) },
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
  for (let i = 0; i < 300 && !/setup\?token=/.test(said); i++) {
    if (child.exitCode !== null) throw new Error('the server ended')
    await new Promise((resolve) => setTimeout(resolve, 100))
  }
  if (!/setup\?token=/.test(said)) throw new Error('no setup link within 30 s')
  for (const [path, wanted] of Object.entries(expectations)) {
    const text = await (await fetch(`http://127.0.0.1:${port}${path}`)).text()
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
