import { execFile, spawnSync } from 'node:child_process'
import {
  chmodSync,
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { promisify } from 'node:util'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { findBinaries } from './binaries.ts'

const account = process.getuid?.() === 0 ? { uid: 65534, gid: 65534 } : undefined
const installed = dirname(dirname(dirname(findBinaries(undefined).postgres)))

let base: string
let source: { root: string; version: string }

beforeAll(() => {
  base = mkdtempSync(join(tmpdir(), 'binaries-'))
  chmodSync(base, 0o755)
  source = { root: join(base, 'home', 'package'), version: '18.0-test' }
  cpSync(installed, source.root, { recursive: true, verbatimSymlinks: true })
  // As npm leaves it when it holds the install script back, under a strict umask and in a private home.
  for (const { target } of links()) rmSync(join(source.root, target), { force: true })
  for (const name of readdirSync(join(source.root, 'native', 'bin')))
    chmodSync(join(source.root, 'native', 'bin', name), 0o700)
  chmodSync(join(base, 'home'), 0o700)
})
afterAll(() => rmSync(base, { recursive: true }))

const links = (): { target: string }[] =>
  JSON.parse(readFileSync(join(source.root, 'native', 'pg-symlinks.json'), 'utf8'))

describe('findBinaries', () => {
  test('uses what npm installed where the account can run it', () => {
    const { postgres, initdb, major } = findBinaries(undefined)
    expect(postgres).toContain('node_modules')
    expect(existsSync(initdb)).toBe(true)
    expect(major).toBe('18')
  })

  test('else copies it to the cache, with its links, runnable for the account; the package stays as it is', () => {
    const cache = join(base, 'cache')
    const { initdb, postgres } = findBinaries(account, source, () => cache)
    expect(postgres.startsWith(cache)).toBe(true)
    for (const program of [initdb, postgres]) {
      const { stdout } = spawnSync(program, ['--version'], { ...account, env: {}, encoding: 'utf8' })
      expect(stdout).toMatch(/PostgreSQL\) 18/)
    }
    expect(links().filter(({ target }) => existsSync(join(source.root, target)))).toEqual([])
    const made = statSync(postgres).ino
    expect(statSync(findBinaries(account, source, () => cache).postgres).ino).toBe(made)
  })

  test('processes that copy at once end with one whole copy', async () => {
    const cache = join(base, 'shared')
    mkdirSync(cache)
    const script = `import { findBinaries } from ${JSON.stringify(new URL('./binaries.ts', import.meta.url).href)}
      console.log(findBinaries(undefined, ${JSON.stringify(source)}, () => ${JSON.stringify(cache)}).postgres)`
    const run = () =>
      promisify(execFile)(process.execPath, ['--import', 'tsx', '--input-type=module', '--eval', script])
    const [first, second] = await Promise.all([run(), run()])
    expect(first.stdout).toBe(second.stdout)
    expect(readdirSync(cache)).toHaveLength(1)
    expect(spawnSync(first.stdout.trim(), ['--version'], { env: {} }).status).toBe(0)
  })
})
