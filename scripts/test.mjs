// `npm test`: every check of the project, in order of speed; the last line counts what passed and failed.
import { spawnSync } from 'node:child_process'
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'

const root = fileURLToPath(new URL('..', import.meta.url))
const folder = mkdtempSync(join(tmpdir(), 'tandem-tests-'))
const report = join(folder, 'report.json')
const chromium = process.env.CHROMIUM_PATH ?? '/usr/bin/chromium'

const node = (...args) => [process.execPath, args]
const bin = (name, ...args) => node(join(root, 'node_modules', name), ...args)
const steps = [
  ['build', node('scripts/build.mjs', '--if-stale')],
  ['types', node('scripts/types.mjs')],
  ['lint', bin('@biomejs/biome/bin/biome', 'check', '--error-on-warnings', '.')],
  ['rules', ['npm', ['run', '--silent', 'rules']]],
  ['widget size', node('widget/scripts/size.mjs')],
  ['start', node('scripts/smoke.mjs')],
  ['tests', bin('vitest/vitest.mjs', 'run', '--reporter=default', '--reporter=json', `--outputFile.json=${report}`)],
]

if (!existsSync(chromium)) {
  console.error(
    `No Chromium at ${chromium}: the browser tests need one (Debian: apt-get install chromium chromium-headless-shell fonts-noto-cjk; elsewhere set CHROMIUM_PATH).`,
  )
  process.exit(2)
}
let passed = 0
let failed = 0
for (const [name, [command, args]] of steps) {
  console.log(`\n== ${name}`)
  const { status } = spawnSync(command, args, { cwd: root, stdio: 'inherit' })
  const counts = name === 'tests' ? countTests(status) : { passed: status === 0 ? 1 : 0, failed: status === 0 ? 0 : 1 }
  passed += counts.passed
  failed += counts.failed
}
rmSync(folder, { recursive: true, force: true })
console.log(`\n${passed} passed, ${failed} failed`)
process.exitCode = failed === 0 ? 0 : 1

/** A run that ended badly without a failed test (a suite that could not load, say) counts as one failure. */
function countTests(status) {
  const result = existsSync(report)
    ? JSON.parse(readFileSync(report, 'utf8'))
    : { numPassedTests: 0, numFailedTests: 0 }
  return {
    passed: result.numPassedTests,
    failed: Math.max(result.numFailedTests, status === 0 ? 0 : 1),
  }
}
