// `npm run verify`: what needs no database and no browser. Two lanes, since the tests also wait and a small machine has
// two cores; each check's output is shown in one piece once it ends.
import { spawn } from 'node:child_process'
import { fileURLToPath } from 'node:url'

const root = fileURLToPath(new URL('..', import.meta.url))
const lanes = [['unit'], ['types', 'lint', 'rules']]

const seconds = (since) => ((performance.now() - since) / 1000).toFixed(1)

/** Runs one script of package.json; true when it passed. */
function passes(name) {
  const started = performance.now()
  return new Promise((resolve) => {
    const child = spawn('npm', ['run', '--silent', name], { cwd: root, stdio: ['ignore', 'pipe', 'pipe'] })
    const output = []
    for (const stream of [child.stdout, child.stderr]) stream.on('data', (data) => output.push(data))
    child.on('close', (code) => {
      process.stdout.write(Buffer.concat(output))
      console.log(`== ${name} ${code === 0 ? 'passed' : 'FAILED'} in ${seconds(started)} s\n`)
      resolve(code === 0)
    })
  })
}

async function run(lane) {
  const results = []
  for (const name of lane) results.push(await passes(name))
  return results
}

const started = performance.now()
const results = (await Promise.all(lanes.map(run))).flat()
const passed = results.filter(Boolean).length
console.log(`${passed} passed, ${results.length - passed} failed in ${seconds(started)} s`)
process.exitCode = passed === results.length ? 0 : 1
