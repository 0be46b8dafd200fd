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
  readonly trustProxy: boolean
  readonly logLevel: string
  /** Inner hosts (`name` or `name:port`) that may be fetched where a user names an address. */
  readonly egressAllow: readonly string[]
  /** Below it lie the models that users may name; null: none. */
  readonly modelsDir: string | null
  /** 32 bytes, base64; when absent a key file in the data folder is made. */
  readonly kek: string | null
}

export function readConfig(env: NodeJS.ProcessEnv = process.env): Config {
  const port = Number(env.PORT ?? 3000)
  if (!Number.isInteger(port) || port < 0 || port > 65535) fail('bad_input', { problem: `PORT=${env.PORT}` })
  return {
    dataDir: resolve(env.TANDEM_DATA ?? './.tandem'),
    port,
    host: env.HOST ?? '127.0.0.1',
    databaseUrl: env.DATABASE_URL || null,
    natsUrl: env.NATS_URL || null,
    publicUrl: env.PUBLIC_URL || null,
    trustProxy: env.TRUST_PROXY === '1',
    logLevel: env.LOG_LEVEL ?? 'warn',
    egressAllow: (env.EGRESS_ALLOW ?? '').split(',').filter((host) => host !== ''),
    modelsDir: env.TANDEM_MODELS ? resolve(env.TANDEM_MODELS) : null,
    kek: env.TANDEM_KEK || null,
  }
}
