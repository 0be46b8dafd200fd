import { randomBytes } from 'node:crypto'
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import type { Config } from '../config.ts'
import { fail } from '../errors.ts'
import type { Key } from './cipher.ts'

const fileOf = (dataDir: string): string => join(dataDir, 'keys', 'kek')

/**
 * The key that encrypts keys: `TANDEM_KEK` (32 bytes, base64), or a file in the data folder made at first start with
 * mode 0600. Whoever copies the data folder with this file can read everything: back it up apart from the data.
 */
export function readKek(config: Config): Key {
  return (
    toKek(config.kek ?? readOrMake(config.dataDir)) ??
    fail('unavailable', { problem: 'TANDEM_KEK: 32 bytes in base64' })
  )
}

/** The same where there is one already: nothing is made. Null where there is none. */
export function findKek(config: Config): Key | null {
  const path = fileOf(config.dataDir)
  return config.kek !== null || existsSync(path) ? readKek(config) : null
}

/** The key that a text stands for; null when it is none. */
export function toKek(encoded: string): Key | null {
  const bytes = Buffer.from(encoded, 'base64')
  return bytes.length === 32 ? { id: 'kek1', bytes } : null
}

/** Keeps a key where {@link readKek} finds it; nothing changes where there is one. */
export function keepKek(dataDir: string, kek: Key): void {
  const path = fileOf(dataDir)
  mkdirSync(dirname(path), { recursive: true, mode: 0o700 })
  try {
    writeFileSync(path, kek.bytes.toString('base64'), { flag: 'wx', mode: 0o600 })
  } catch (error) {
    if (!(error instanceof Error && 'code' in error && error.code === 'EEXIST')) throw error
  }
}

function readOrMake(dataDir: string): string {
  keepKek(dataDir, { id: 'kek1', bytes: randomBytes(32) })
  return readFileSync(fileOf(dataDir), 'utf8').trim()
}
