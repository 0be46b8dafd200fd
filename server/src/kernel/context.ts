import type { Language } from '@tandem/contract'
import type { Blobs } from '../ports/blobs/blobs.ts'
import type { Bus } from '../ports/bus/bus.ts'
import { type Actor, system } from './actor.ts'
import type { Clock } from './clock.ts'
import type { Config } from './config.ts'
import type { Keyring } from './crypto/keyring.ts'
import { uuidv7 } from './ids.ts'
import type { Log } from './log.ts'
import type { Transactions, Tx } from './transaction.ts'

/** What the process offers to every verb; built once by `compose.ts`. */
export interface Services {
  readonly config: Config
  readonly clock: Clock
  readonly log: Log
  readonly bus: Bus
  readonly blobs: Blobs
  readonly keys: Keyring
  readonly transactions: Transactions
}

/** One request: who, for which tenant, from where. `tx` is set inside a verb, so that verbs called by it join in. */
export interface Context {
  readonly services: Services
  readonly actor: Actor
  readonly tenant: string
  readonly requestId: string
  readonly language: Language
  readonly ip: string | null
  /** Told after the commit that the caller's session has a new token, or null that it is over: sets the cookie. */
  readonly onSession?: (token: string | null) => void
  readonly tx?: Tx
}

/** A request within its transaction. */
export type InTx = Context & { tx: Tx }

/** Works within one transaction of the request's tenant. */
export const inTransaction = <T>(ctx: Context, work: (ctx: InTx) => Promise<T>): Promise<T> =>
  ctx.services.transactions.run(ctx.tenant, (tx) => work({ ...ctx, tx }))

/** A context of the product's own hand for work that no request caused. */
export function systemContext(services: Services, tenant: string, name: string): Context {
  return {
    services,
    tenant,
    actor: system(name),
    requestId: uuidv7(services.clock),
    language: 'zh',
    ip: null,
  }
}
