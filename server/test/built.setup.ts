import { execFileSync } from 'node:child_process'
import { fileURLToPath } from 'node:url'

const at = (path: string) => fileURLToPath(new URL(path, import.meta.url))

/** vitest's globalSetup: commands and threads are run as they are built, in half the time that they take from source. */
export default function setup(): void {
  execFileSync(process.execPath, [at('../../scripts/build.mjs'), '--if-stale', 'server'], { stdio: 'inherit' })
  process.env.TANDEM_BUILT = at('../dist')
}
