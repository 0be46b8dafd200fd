// Builds what is shipped: the server as one file (npm packages stay outside), the console and the widget.
import { spawnSync } from 'node:child_process'
import { existsSync, mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { fileURLToPath, pathToFileURL } from 'node:url'

const root = dirname(dirname(fileURLToPath(import.meta.url)))
const stamp = join(root, 'server/dist/.built')
const sources = [
  'contract',
  'libs',
  'server/src',
  'integrations',
  'web',
  'widget',
  'fakes',
  'package-lock.json',
  'scripts',
]
const skipped = new Set(['node_modules', 'dist'])

/** The newest change below a path, in milliseconds. */
function newest(path) {
  const stat = statSync(path)
  if (!stat.isDirectory()) return stat.mtimeMs
  let latest = 0
  for (const name of readdirSync(path)) if (!skipped.has(name)) latest = Math.max(latest, newest(join(path, name)))
  return latest
}

const isStale = () =>
  !existsSync(stamp) || sources.some((source) => newest(join(root, source)) > Number(readFileSync(stamp, 'utf8')))

async function buildServer() {
  const esbuild = await import('esbuild')
  await esbuild.build({
    entryPoints: { main: join(root, 'server/src/main.ts'), ...workers() },
    outdir: join(root, 'server/dist'),
    bundle: true,
    platform: 'node',
    target: 'node20',
    format: 'esm',
    splitting: true,
    sourcemap: true,
    logLevel: 'warning',
    plugins: [{ name: 'npm-outside', setup: npmOutside }],
  })
}

/** Files named `*.worker.ts` run in threads of their own and are built as entries of their own, flat beside main. */
function workers() {
  const found = {}
  const walk = (folder) => {
    for (const entry of readdirSync(folder, { withFileTypes: true })) {
      if (skipped.has(entry.name)) continue
      const path = join(folder, entry.name)
      if (entry.isDirectory()) walk(path)
      else if (entry.name.endsWith('.worker.ts')) found[entry.name.replace(/\.ts$/, '')] = path
    }
  }
  walk(join(root, 'server/src'))
  walk(join(root, 'libs'))
  walk(join(root, 'integrations'))
  return found
}

/** Our own packages are bundled from source; everything else is loaded from node_modules. */
function npmOutside(build) {
  build.onResolve({ filter: /^[^./]/ }, ({ path }) =>
    path.startsWith('@tandem/') || path.startsWith('/') ? undefined : { path, external: true },
  )
}

function buildPages(name) {
  const vite = join(root, 'node_modules/vite/bin/vite.js')
  const done = spawnSync(process.execPath, [vite, 'build', '--logLevel', 'warn'], {
    cwd: join(root, name),
    stdio: 'inherit',
  })
  if (done.status !== 0) throw new Error(`${name} could not be built`)
}

export async function build() {
  const started = Date.now()
  await buildServer()
  buildPages('web')
  buildPages('widget')
  mkdirSync(dirname(stamp), { recursive: true })
  writeFileSync(stamp, String(started))
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) {
  if (process.argv.includes('--server')) await buildServer()
  else if (!process.argv.includes('--if-stale') || isStale()) await build()
}
