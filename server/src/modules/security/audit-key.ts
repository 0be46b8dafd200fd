import { createHash, createPrivateKey, createPublicKey, generateKeyPairSync, sign, verify } from 'node:crypto'
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { type Checkpoint, checkpointBytes } from './audit-chain.ts'

/** The Ed25519 key pair (RFC 8032) that vouches for the audit trail of this installation. */
export interface AuditKey {
  id: string
  sign(checkpoint: Checkpoint): Buffer
  verify(checkpoint: Checkpoint, signature: Buffer): boolean
}

const fileOf = (dataDir: string) => join(dataDir, 'keys', 'audit-ed25519')

/** The key in the data folder, or null before the first sealing. */
export const readAuditKey = (dataDir: string): AuditKey | null =>
  existsSync(fileOf(dataDir)) ? toKey(readFileSync(fileOf(dataDir), 'utf8')) : null

/** The key in the data folder, made with mode 0600 where there is none. */
export function ensureAuditKey(dataDir: string): AuditKey {
  const known = readAuditKey(dataDir)
  if (known) return known
  mkdirSync(join(dataDir, 'keys'), { recursive: true, mode: 0o700 })
  const pem = generateKeyPairSync('ed25519').privateKey.export({ type: 'pkcs8', format: 'pem' }).toString()
  writeFileSync(fileOf(dataDir), pem, { flag: 'wx', mode: 0o600 })
  return toKey(pem)
}

/** The private key as its file has it, for a backup; null before the first sealing. */
export const readAuditKeyFile = (dataDir: string): Buffer | null =>
  existsSync(fileOf(dataDir)) ? readFileSync(fileOf(dataDir)) : null

/** Puts the key of a backup where there is none. @returns false where there is another one */
export function keepAuditKey(dataDir: string, pem: Buffer): boolean {
  const known = readAuditKeyFile(dataDir)
  if (known) return known.equals(pem)
  mkdirSync(join(dataDir, 'keys'), { recursive: true, mode: 0o700 })
  writeFileSync(fileOf(dataDir), pem, { flag: 'wx', mode: 0o600 })
  return true
}

function toKey(pem: string): AuditKey {
  const privateKey = createPrivateKey(pem)
  const publicKey = createPublicKey(privateKey)
  const spki = publicKey.export({ type: 'spki', format: 'der' })
  return {
    id: createHash('sha256').update(spki).digest('hex').slice(0, 16),
    sign: (checkpoint) => sign(null, checkpointBytes(checkpoint), privateKey),
    verify: (checkpoint, signature) => verify(null, checkpointBytes(checkpoint), publicKey, signature),
  }
}
