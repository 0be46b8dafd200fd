import { randomBytes } from 'node:crypto'
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Config } from '../config.ts'
import { fail } from '../errors.ts'
import type { Key } from './cipher.ts'

/**
 * The key that encrypts keys: `TANDEM_KEK` (32 bytes, base64), or a file in the data folder made at first start with
 * mode 0600. Whoever copies the data folder with this file can read everything: back it up apart from the data.
 */
export function readKek(config: Config): Key {
  const encoded = config.kek ?? readOrMake(join(config.dataDir, 'keys'))
  const bytes = Buffer.from(encoded, 'base64')
  if (bytes.length !== 32) fail('unavailable', { problem: 'TANDEM_KEK: 32 bytes in base64' })
  return { id: 'kek1', bytes }
}

function readOrMake(folder: string): string {
  const path = join(folder, 'kek')
  mkdirSync(folder, { recursive: true, mode: 0o700 })
  try {
    writeFileSync(path, randomBytes(32).toString('base64'), { flag: 'wx', mode: 0o600 })
  } catch (error) {
    if (!(error instanceof Error && 'code' in error && error.code === 'EEXIST')) throw error
  }
  return readFileSync(path, 'utf8').trim()
}
