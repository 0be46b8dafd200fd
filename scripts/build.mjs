// Builds what is shipped: the server (npm packages stay outside), the console and the widget.
// `node scripts/build.mjs [--if-stale] [server] [web] [widget]`
import { spawnSync } from 'node:child_process'
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { fileURLToPath, pathToFileURL } from 'node:url'
import { parseArgs } from 'node:util'
import { compress } from './compress.mjs'

const root = dirname(dirname(fileURLToPath(import.meta.url)))
const skipped = new Set(['node_modules', 'dist'])
const everywhere = ['contract', 'scripts', 'package-lock.json']

/** What is built, what it is made of, and how. */
const parts = {
  server: { sources: ['server/src', 'libs', 'integrations', 'fakes', ...everywhere], make: buildServer },
  web: { sources: ['web', 'libs', ...everywhere], make: () => buildPages('web') },
  widget: { sources: ['widget', ...everywhere], make: () => buildPages('widget') },
}

/** The newest change below a path, in milliseconds. */
function newest(path) {
  const stat = statSync(path)
  if (!stat.isDirectory()) return stat.mtimeMs
  let latest = 0
  for (const name of readdirSync(path)) if (!skipped.has(name)) latest = Math.max(latest, newest(join(path, name)))
  return latest
}

/** Holds when the last build of a part began; not among the pages, which are served as they lie. */
const stampOf = (name) => join(root, 'server/dist', `.built-${name}`)

const isStale = (name) =>
  !existsSync(join(root, name, 'dist')) ||
  !existsSync(stampOf(name)) ||
  parts[name].sources.some((source) => newest(join(root, source)) > Number(readFileSync(stampOf(name), 'utf8')))

async function buildServer() {
  const esbuild = await import('esbuild')
  const outdir = join(root, 'server/dist')
  const { metafile } = await esbuild.build({
    entryPoints: { main: join(root, 'server/src/main.ts'), ...workers() },
    outdir,
    metafile: true,
    bundle: true,
    platform: 'node',
    target: 'node20',
    format: 'esm',
    splitting: true,
    sourcemap: true,
    logLevel: 'warning',
    plugins: [{ name: 'npm-outside', setup: npmOutside }],
    absWorkingDir: root,
  })
  removeEarlier(outdir, new Set(Object.keys(metafile.outputs).map((path) => join(root, path))))
}

/** Chunks are named by what is in them: those of earlier builds would stay for ever. */
function removeEarlier(folder, made) {
  for (const name of readdirSync(folder)) {
    const path = join(folder, name)
    if (/\.js(\.map)?$/.test(name) && !made.has(path)) rmSync(path)
  }
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

async function buildPages(name) {
  const vite = join(root, 'node_modules/vite/bin/vite.js')
  const done = spawnSync(process.execPath, [vite, 'build', '--logLevel', 'warn'], {
    cwd: join(root, name),
    stdio: 'inherit',
  })
  if (done.status !== 0) throw new Error(`${name} could not be built`)
  await compress(join(root, name, 'dist'))
}

async function make(name) {
  const started = Date.now()
  await parts[name].make()
  mkdirSync(dirname(stampOf(name)), { recursive: true })
  writeFileSync(stampOf(name), String(started))
}

/** Builds what has changed since it was built: all parts, or those named. */
export async function refresh(...names) {
  for (const name of names.length > 0 ? names : Object.keys(parts)) if (isStale(name)) await make(name)
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) {
  const { values, positionals } = parseArgs({ options: { 'if-stale': { type: 'boolean' } }, allowPositionals: true })
  if (values['if-stale']) await refresh(...positionals)
  else for (const name of positionals.length > 0 ? positionals : Object.keys(parts)) await make(name)
}
