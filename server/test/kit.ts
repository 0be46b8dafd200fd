import { randomBytes } from 'node:crypto'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Role, Scope } from '@tandem/contract'
import type { Actor } from '../src/kernel/actor.ts'
import { backstage } from '../src/kernel/backstage.ts'
import { ManualClock } from '../src/kernel/clock.ts'
import type { Context, Services } from '../src/kernel/context.ts'
import { uuidv7 } from '../src/kernel/ids.ts'
import { createLog } from '../src/kernel/log.ts'
import type { Module } from '../src/kernel/module.ts'
import type { Tx } from '../src/kernel/transaction.ts'
import { hurryTraining } from '../src/modules/assistant/training/train.ts'
import { memoryBus } from '../src/ports/bus/memory.ts'
import { type TestDatabase, testDatabase } from '../src/ports/db/testing.ts'
import { testServices } from './services.ts'

/** The services of a process on a database of its own, with a clock that the test moves. */
export interface Kit {
  services: Services
  clock: ManualClock
  database: TestDatabase
  tenant: string
  /** A context of the product's own hand (all scopes). */
  system(tenant?: string): Context
  agent(scopes: Scope[], options?: { id?: string; tenant?: string; roles?: Role[] }): Context
  customer(of: { id: string; conversation: string; channel: string }, tenant?: string): Context
  tx<T>(work: (tx: Tx) => Promise<T>, tenant?: string): Promise<T>
  /** Lets reactors handle everything announced, and deadlines everything due, until nothing more happens. */
  settle(): Promise<void>
  /** Ends reactors and deadlines: the test runs its own. */
  rest(): Promise<void>
  close(): Promise<void>
}

const PATIENT_MS = 120_000

export async function createKit(
  modules: readonly Partial<Module>[] = [],
  options: { clock?: ManualClock; egressAllow?: readonly string[]; kek?: Buffer } = {},
): Promise<Kit> {
  hurryTraining()
  const database = await testDatabase({ patienceMs: PATIENT_MS })
  const clock = options.clock ?? new ManualClock()
  const log = createLog(process.env.LOG_LEVEL ?? 'silent')
  const bus = memoryBus((error) => log.error({ err: error }, 'bus'))
  const folder = mkdtempSync(join(tmpdir(), 'tandem-test-'))
  const { egressAllow, kek = randomBytes(32) } = options
  const services = testServices({ pools: database.pools, clock, log, bus, kek, folder, egressAllow })
  const work = backstage(services, modules)
  await work.start()
  const home = uuidv7(clock)
  const context = (actor: Actor, tenant = home): Context => ({
    services,
    actor,
    tenant,
    requestId: uuidv7(clock),
    language: 'zh',
    ip: '127.0.0.1',
  })
  return {
    services,
    clock,
    database,
    tenant: home,
    system: (tenant) => context({ kind: 'system', name: 'test' }, tenant),
    agent: (scopes, { id = uuidv7(clock), tenant, roles = ['agent'] as Role[] } = {}) =>
      context({ kind: 'agent', id, name: '测试坐席', roles, scopes: new Set(scopes), session: 'test' }, tenant),
    customer: (of, tenant) => context({ kind: 'customer', ...of }, tenant),
    tx: (work, tenant = home) => services.transactions.run(tenant, work),
    settle: work.settle,
    rest: work.stop,
    async close() {
      await work.stop()
      await database.drop()
      rmSync(folder, { recursive: true, force: true })
    },
  }
}
