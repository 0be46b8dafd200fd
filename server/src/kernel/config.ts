import { resolve } from 'node:path'
import { fail } from './errors.ts'

/** Everything the environment decides. Names are fixed: others script against them. */
export interface Config {
  readonly dataDir: string
  readonly port: number
  readonly host: string
  readonly databaseUrl: string | null
  readonly natsUrl: string | null
  /** The address that customers and agents use, when a proxy stands in front; decides cookies and links. */
  readonly publicUrl: string | null
  /** How many proxies stand in front; each adds the address that it saw, and only those of our own count. */
  readonly proxies: number
  readonly logLevel: string
  /** How long events stay in the outbox after they were handled. */
  readonly outboxDays: number
  /** Inner hosts (`name` or `name:port`) that may be fetched where a user names an address. */
  readonly egressAllow: readonly string[]
  /** Below it lie the models that users may name; null: none. */
  readonly modelsDir: string | null
  /** 32 bytes, base64; when absent a key file in the data folder is made. */
  readonly kek: string | null
  /** Where the server puts a backup a day; null: it takes none by itself. */
  readonly backupFolder: string | null
  /** How many days these are kept. */
  readonly backupDays: number
}

/** A variable that is set to nothing, as compose files and unit files do, counts as one that is not set. */
export function readConfig(env: NodeJS.ProcessEnv = process.env): Config {
  return {
    dataDir: resolve(env.TANDEM_DATA || './.tandem'),
    port: wholeNumber(env, 'PORT', 3000, 65535),
    host: env.HOST || '127.0.0.1',
    databaseUrl: env.DATABASE_URL || null,
    natsUrl: env.NATS_URL || null,
    publicUrl: env.PUBLIC_URL || null,
    proxies: wholeNumber(env, 'TRUST_PROXY', 0, 9),
    logLevel: env.LOG_LEVEL || 'warn',
    outboxDays: wholeNumber(env, 'TANDEM_OUTBOX_DAYS', 7, 3650),
    egressAllow: (env.EGRESS_ALLOW ?? '').split(/[\s,]+/).filter((host) => host !== ''),
    modelsDir: env.TANDEM_MODELS ? resolve(env.TANDEM_MODELS) : null,
    kek: env.TANDEM_KEK || null,
    backupFolder: env.TANDEM_BACKUPS ? resolve(env.TANDEM_BACKUPS) : null,
    backupDays: wholeNumber(env, 'TANDEM_BACKUP_DAYS', 14, 3650),
  }
}

function wholeNumber(env: NodeJS.ProcessEnv, name: string, otherwise: number, most: number): number {
  const value = Number(env[name] || otherwise)
  return Number.isInteger(value) && value >= 0 && value <= most
    ? value
    : fail('bad_input', { problem: `${name}=${env[name]}` })
}
