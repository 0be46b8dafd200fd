import { chownSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { fromFileError } from './errors.ts'
import type { Layout } from './layout.ts'

export type Settings = Record<string, string | number | boolean>

/** Safe against power loss, small when idle. The log names no values: rows hold personal data. */
const BASE: Settings = {
  listen_addresses: '',
  unix_socket_permissions: '0700',
  password_encryption: 'scram-sha-256',
  max_connections: 100,
  shared_buffers: '128MB',
  max_wal_size: '1GB',
  checkpoint_timeout: '15min',
  // Plans are kept until a table is analysed: one made for an empty table must not outlive a busy quarter of a minute.
  autovacuum_naptime: '10s',
  fsync: true,
  synchronous_commit: true,
  full_page_writes: true,
  jit: false,
  timezone: 'UTC',
  log_timezone: 'UTC',
  log_line_prefix: '%m [%p] ',
  log_error_verbosity: 'terse',
  log_min_error_statement: 'panic',
  log_parameter_max_length_on_error: 0,
  lc_messages: 'C',
  cluster_name: 'tandem',
}

/** Whoever reaches the socket (in a 0700 folder) must also know the generated password. */
const HBA = 'local all all scram-sha-256\n'

/** Writes postgresql.conf and pg_hba.conf anew, so that no older version's or hand-made setting stays behind. */
export function writeSettings(layout: Layout, socketDir: string, extra: Settings): void {
  const lines = Object.entries({ ...BASE, ...extra, unix_socket_directories: socketDir }).map(
    ([name, value]) => `${name} = '${String(value).replaceAll("'", "''")}'\n`,
  )
  writeFor(layout, 'postgresql.conf', `# Written by Tandem at every start; changes here are lost.\n${lines.join('')}`)
  writeFor(layout, 'pg_hba.conf', HBA)
}

function writeFor({ data, account }: Layout, name: string, text: string): void {
  const path = join(data, name)
  try {
    writeFileSync(path, text, { mode: 0o600 })
    if (account) chownSync(path, account.uid, account.gid)
  } catch (error) {
    throw fromFileError(error, path)
  }
}
