import { join } from 'node:path'
import type { Clock } from '../src/kernel/clock.ts'
import { readConfig } from '../src/kernel/config.ts'
import type { Services } from '../src/kernel/context.ts'
import { Keyring } from '../src/kernel/crypto/keyring.ts'
import type { Log } from '../src/kernel/log.ts'
import { createTransactions } from '../src/kernel/transaction.ts'
import { folderBlobs } from '../src/ports/blobs/folder.ts'
import type { Bus } from '../src/ports/bus/bus.ts'
import type { Pools } from '../src/ports/db/index.ts'

interface Parts {
  pools: Pools
  clock: Clock
  log: Log
  bus: Bus
  /** Key that the keys of tenants and customers are sealed with: 32 bytes. */
  kek: Buffer
  folder: string
  egressAllow?: readonly string[] | undefined
}

/** What a process offers to its verbs, with a clock that the test moves. */
export function testServices({ pools, clock, log, bus, kek, folder, egressAllow }: Parts): Services {
  return {
    config: readConfig({ TANDEM_DATA: folder, EGRESS_ALLOW: egressAllow?.join(',') }),
    clock,
    log,
    bus,
    blobs: folderBlobs(join(folder, 'files')),
    keys: new Keyring({ id: 'kek1', bytes: kek }, clock, bus),
    transactions: createTransactions(pools, { clock, log }, () => bus.publish('outbox', null)),
  }
}
