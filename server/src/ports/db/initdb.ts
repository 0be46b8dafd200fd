import { spawn } from 'node:child_process'
import { existsSync, readdirSync, readFileSync, renameSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import type { Binaries } from './binaries.ts'
import { DatabaseError, fromFileError } from './errors.ts'
import type { Layout } from './layout.ts'
import { explain } from './log.ts'

/** The database's owner, named so in every embedded cluster. */
export const OWNER = 'tandem'

/**
 * Creates the cluster if the folder has none. It is made aside and renamed, so a cluster is there whole or not at all.
 * @throws DatabaseError corrupt, wrong_version, disk_full, permission, start_failed
 */
export async function ensureCluster(layout: Layout, binaries: Binaries): Promise<void> {
  try {
    if (existsSync(layout.data)) return checkCluster(layout, binaries)
    const draft = join(layout.home, 'data.new')
    rmSync(draft, { recursive: true, force: true })
    await initdb(draft, layout, binaries)
    renameSync(draft, layout.data)
  } catch (error) {
    throw fromFileError(error, layout.home)
  }
}

function checkCluster({ data }: Layout, { major }: Binaries): void {
  const names = readdirSync(data)
  const missing = ['PG_VERSION', 'global', 'base', 'pg_wal'].filter((name) => !names.includes(name))
  if (missing.length > 0) throw new DatabaseError('corrupt', { path: data, detail: `missing: ${missing.join(', ')}` })
  const version = readFileSync(join(data, 'PG_VERSION'), 'utf8').trim()
  if (version !== major)
    throw new DatabaseError('wrong_version', { detail: `${data} is PostgreSQL ${version}, not ${major}` })
}

async function initdb(target: string, layout: Layout, { initdb: program }: Binaries): Promise<void> {
  const options = {
    pgdata: target,
    username: OWNER,
    pwfile: layout.password,
    auth: 'scram-sha-256',
    encoding: 'UTF8',
    locale: 'C',
    'locale-provider': 'builtin',
    'builtin-locale': 'C.UTF-8',
  }
  const args = Object.entries(options).map(([name, value]) => `--${name}=${value}`)
  const child = spawn(program, [...args, '--data-checksums', '--no-instructions'], {
    ...layout.account,
    cwd: layout.home,
    env: { LC_ALL: 'C' },
    stdio: ['ignore', 'ignore', 'pipe'],
  })
  let said = ''
  child.stderr.setEncoding('utf8').on('data', (text: string) => {
    said += text
  })
  const code = await new Promise<number | null>((resolve, reject) => child.once('error', reject).once('close', resolve))
  if (code !== 0) throw explain(said, target)
}
