import { type ChildProcess, fork } from 'node:child_process'
import { randomBytes } from 'node:crypto'
import { once } from 'node:events'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { fileURLToPath } from 'node:url'
import type { ErrorCode } from '@tandem/contract'
import { build } from 'esbuild'
import { Failure } from '../src/kernel/errors.ts'
import {
  type Asker,
  type CallInput,
  type CallName,
  type CallOutput,
  type Process,
  Unanswered,
} from '../src/modules/routing/testing-calls.ts'
import { prepareWitness } from '../src/modules/routing/testing-witness.ts'
import { PROCESSES, type Stage } from '../src/modules/routing/testing-world.ts'
import type { Connection } from '../src/ports/db/index.ts'
import { createKit, type Kit } from './kit.ts'
import { startNats } from './nats.ts'

/** What a process of a test is started with. */
export interface Setting {
  /** Its connections bear this name. */
  name: string
  database: Connection
  nats: string
  kek: string
  folder: string
  now: number
}

type Ordered =
  | { do: 'call'; name: CallName; who: Asker; input: CallInput<CallName> }
  | { do: 'time'; now: number }
  | { do: 'die'; statement: number; late: boolean }
  | { do: 'settle' }
export type Order = Ordered & { id: number }
export type Outcome =
  | { output: unknown }
  | { unanswered: true }
  | { failure: { code: ErrorCode; details: Record<string, unknown> } }
  | { fault: string }
export type Reply = Outcome & { id: number }

/** The leader tries a failed deadline again after five seconds of its clock, an event sooner. */
const RETRIED_MS = 5_001
/** Who does not lead tries to as often. */
const ELECTED_MS = 500
const TROUBLED_MS = 30_000
const STUCK_MS = 180_000

const PROGRAM = 'process.mjs'

/** As one file, which starts seven times as fast: processes are killed and started all the time. */
async function buildInto(folder: string): Promise<void> {
  await build({
    entryPoints: [fileURLToPath(new URL('./process.ts', import.meta.url))],
    outfile: join(folder, PROGRAM),
    bundle: true,
    platform: 'node',
    format: 'esm',
    external: ['pg-native'],
    sourcemap: 'inline',
    banner: { js: `import { createRequire } from 'node:module'; const require = createRequire('${import.meta.url}')` },
  })
}

/** A server process outside of this one. */
class Remote implements Process {
  readonly name: string
  readonly #child: ChildProcess
  readonly #open = new Map<number, { resolve(output: unknown): void; reject(error: Error): void }>()
  #last = 0
  #isDoomed = false
  readonly gone: Promise<void>

  private constructor(child: ChildProcess, name: string) {
    this.#child = child
    this.name = name
    child.on('message', (reply: Reply) => this.#hear(reply))
    this.gone = once(child, 'exit').then(([code]) => {
      const error = this.#isDoomed ? new Unanswered(name) : new Error(`${name} ended by itself: ${code}`)
      for (const { reject } of this.#open.values()) reject(error)
      this.#open.clear()
    })
  }

  static async start(setting: Setting): Promise<Remote> {
    const child = fork(join(setting.folder, PROGRAM), [JSON.stringify(setting)], {
      execArgv: [],
      serialization: 'advanced',
    })
    const remote = new Remote(child, setting.name)
    await new Promise((resolve, reject) => remote.#open.set(0, { resolve, reject }))
    return remote
  }

  get isDoomed(): boolean {
    return this.#isDoomed
  }

  get lives(): boolean {
    return this.#child.exitCode === null && this.#child.signalCode === null
  }

  ask<N extends CallName>(name: N, who: Asker, input: CallInput<N>): Promise<CallOutput<N>> {
    return this.order({ do: 'call', name, who, input }) as Promise<CallOutput<N>>
  }

  order(order: Ordered): Promise<unknown> {
    const id = ++this.#last
    return new Promise((resolve, reject) => {
      if (!this.lives) return reject(this.#isDoomed ? new Unanswered(this.name) : new Error(`${this.name} has ended`))
      this.#open.set(id, { resolve, reject })
      this.#child.send({ ...order, id }, (error) => error && this.#isDoomed && reject(new Unanswered(this.name)))
    })
  }

  /** It will be killed at a statement from now, or at the latest by {@link kill}. */
  async doom(statement: number, late: boolean): Promise<void> {
    this.#isDoomed = true
    await this.order({ do: 'die', statement, late }).catch(unlessUnanswered)
  }

  /** kill -9 */
  async kill(): Promise<void> {
    this.#isDoomed = true
    this.#child.kill('SIGKILL')
    await this.gone
  }

  #hear({ id, ...outcome }: Reply): void {
    const asked = this.#open.get(id)
    this.#open.delete(id)
    if ('output' in outcome) asked?.resolve(outcome.output)
    else if ('failure' in outcome) asked?.reject(new Failure(outcome.failure.code, outcome.failure.details))
    else asked?.reject('fault' in outcome ? new Error(outcome.fault) : new Unanswered(this.name))
  }
}

const unlessUnanswered = (error: unknown): undefined => {
  if (!(error instanceof Unanswered)) throw error
}

/** Server processes on a database of their own, one of which leads; they live over many schedules, or are replaced. */
export class Processes implements Stage {
  readonly kit: Kit
  readonly #setting: Omit<Setting, 'name' | 'now'>
  readonly #close: () => Promise<void>
  /** Null while the next one starts. */
  readonly #slots: (Remote | null)[] = []
  #starting: Promise<unknown> = Promise.resolve()
  #started = 0
  /** Who led when all was at rest the last time. */
  #leader = 0
  /** Ends the time that goes on by itself, from the trouble until it is over; null while there is none. */
  #endTrouble: (() => void) | null = null

  private constructor(kit: Kit, setting: Omit<Setting, 'name' | 'now'>, close: () => Promise<void>) {
    this.kit = kit
    this.#setting = setting
    this.#close = close
  }

  static async open(): Promise<Processes> {
    const kek = randomBytes(32)
    const [kit, nats] = await Promise.all([createKit([], { kek }), startNats()])
    // The processes do the work.
    await kit.rest()
    await prepareWitness(kit)
    const folder = mkdtempSync(join(tmpdir(), 'tandem-test-'))
    await buildInto(folder)
    const setting = { database: kit.database.connection, nats: nats.url, kek: kek.toString('hex'), folder }
    const stage = new Processes(kit, setting, async () => {
      await kit.close()
      await nats.stop()
      rmSync(folder, { recursive: true, force: true })
    })
    await Promise.all(Array.from({ length: PROCESSES }, (_, slot) => stage.#start(slot)))
    return stage
  }

  async #start(slot: number): Promise<void> {
    this.#slots[slot] = null
    const remote = await Remote.start({
      ...this.#setting,
      name: `process-${this.#started++}`,
      now: this.kit.clock.now(),
    })
    this.#slots[slot] = remote
    // What the clocks did while it started.
    await remote.order({ do: 'time', now: this.kit.clock.now() }).catch(unlessUnanswered)
  }

  #living(): Remote[] {
    return this.#slots.filter((remote) => remote !== null).filter(({ lives }) => lives)
  }

  process(number: number): Process {
    const living = this.#living()
    return this.#slots[number] ?? living[number % living.length] ?? fail('no process lives')
  }

  async advance(ms: number): Promise<void> {
    this.kit.clock.advance(ms)
    const now = this.kit.clock.now()
    await Promise.all(this.#living().map((remote) => remote.order({ do: 'time', now }).catch(unlessUnanswered)))
  }

  /** Kills a process at a statement from now; the last one lives on. */
  async kill(number: number | 'leader', { statement, late }: { statement: number; late: boolean }): Promise<void> {
    const remote = this.#slots[number === 'leader' ? this.#leader : number]
    if (!remote?.lives || this.#living().length === 1) return
    this.#beginTrouble()
    await remote.doom(statement, late)
  }

  /** Breaks all connections of the processes to the database. */
  async cut(afterMs: number): Promise<void> {
    this.#beginTrouble()
    await sleep(afterMs)
    await this.kit.database.pools.owner.query(CUT)
  }

  async settle(): Promise<void> {
    const stuck = new AbortController()
    const patience = (ms: number) => sleep(ms, undefined, { signal: stuck.signal })
    // On a machine that stood still, connections broke without any trouble of ours.
    void patience(TROUBLED_MS)
      .then(() => this.#beginTrouble())
      .catch(() => {})
    await Promise.race([
      this.#rest(),
      patience(STUCK_MS).then(() => fail('the processes do not come to rest')),
    ]).finally(() => stuck.abort())
  }

  async #rest(): Promise<void> {
    if (!this.#endTrouble) await this.#settle()
    if (this.#endTrouble) await this.#settleTrouble()
  }

  async #settle(): Promise<void> {
    for (;;) {
      for (const [slot, remote] of this.#slots.entries()) {
        if (!remote?.lives || !(await remote.order({ do: 'settle' }).catch(unlessUnanswered))) continue
        this.#leader = slot
        return
      }
      // Nobody leads yet.
      await this.advance(ELECTED_MS)
      await sleep(5)
    }
  }

  /** What failed is tried again after a pause, and the leader stores every so often how far it is: time has to go on. */
  #beginTrouble(): void {
    const ticking = setInterval(() => void this.advance(100), 10)
    this.#endTrouble?.()
    this.#endTrouble = () => clearInterval(ticking)
  }

  async #settleTrouble(): Promise<void> {
    try {
      await this.#settle()
      for (const [slot, remote] of this.#slots.entries()) if (remote?.isDoomed) await this.#replace(slot, remote)
      await this.#settle()
      await this.advance(RETRIED_MS)
      await this.#settle()
    } finally {
      this.#endTrouble?.()
      this.#endTrouble = null
    }
    // The last tick may have made something due.
    await this.#settle()
  }

  async #replace(slot: number, remote: Remote): Promise<void> {
    await remote.kill()
    // What had been sent before may still be done.
    while ((await this.kit.database.pools.owner.query(CONNECTIONS, [remote.name])).rowCount) await sleep(2)
    this.#starting = Promise.all([this.#starting, this.#start(slot)])
  }

  async close(): Promise<void> {
    this.#endTrouble?.()
    await this.#starting
    await Promise.all(this.#living().map((remote) => remote.kill()))
    await this.#close()
  }
}

const fail = (problem: string): never => {
  throw new Error(problem)
}

const CONNECTIONS = 'select 1 from pg_stat_activity where datname = current_database() and application_name = $1'
const CUT = `select pg_terminate_backend(pid) from pg_stat_activity
where datname = current_database() and application_name like 'process-%'`
