// A server process of a test: answers what it is asked for, and leads when no other does.
import '../src/kernel/tables.ts'
import { backstage } from '../src/kernel/backstage.ts'
import { ManualClock } from '../src/kernel/clock.ts'
import { lead } from '../src/kernel/leader.ts'
import { createLog } from '../src/kernel/log.ts'
import { isTransient } from '../src/kernel/transaction.ts'
import { isFailure } from '../src/kernel/verb.ts'
import { routing } from '../src/modules/routing/index.ts'
import { answer } from '../src/modules/routing/testing-calls.ts'
import { witness } from '../src/modules/routing/testing-witness.ts'
import { workforce } from '../src/modules/workforce/index.ts'
import { natsBus } from '../src/ports/bus/nats.ts'
import { createPools } from '../src/ports/db/index.ts'
import type { Order, Outcome, Reply, Setting } from './processes.ts'
import { testServices } from './services.ts'

const setting = JSON.parse(process.argv[2] ?? '') as Setting
const clock = new ManualClock(setting.now)
const log = createLog(process.env.LOG_LEVEL ?? 'silent')
const pools = createPools({ database: setting.database, size: { app: 6, system: 3 }, patienceMs: 120_000 })
/** Called before each statement. */
let onStatement = () => {}
for (const pool of [pools.app, pools.system]) {
  pool.options.application_name = setting.name
  pool.on('connect', (client) => {
    const query = client.query
    client.query = ((...statement: Parameters<typeof query>) => {
      onStatement()
      return query.apply(client, statement)
    }) as typeof query
  })
}
const bus = await natsBus(setting.nats, log, clock)
const kek = Buffer.from(setting.kek, 'hex')
const services = testServices({ pools, clock, log, bus, kek, folder: setting.folder })
const work = backstage(services, [workforce, routing, witness])
let leads = false
const leadership = lead(pools.system, clock, log, {
  async onGain() {
    await work.start()
    leads = true
  },
  async onLoss() {
    leads = false
    await work.stop()
  },
})
await leadership.ready

process.on('message', (order: Order) => void obey(order).then((outcome) => reply({ id: order.id, ...outcome })))
// Whoever started this process is gone.
process.on('disconnect', () => process.exit())
reply({ id: 0, output: null })

function reply(answer: Reply): void {
  process.send?.(answer)
}

async function obey(order: Order): Promise<Outcome> {
  try {
    return { output: await outputOf(order) }
  } catch (error) {
    if (isTransient(error)) return { unanswered: true }
    if (isFailure(error)) return { failure: { code: error.code, details: error.details } }
    return { fault: error instanceof Error ? `${error.stack}` : String(error) }
  }
}

async function outputOf(order: Order): Promise<unknown> {
  switch (order.do) {
    case 'call':
      return answer(services, order)
    case 'time':
      return clock.advance(order.now - clock.now())
    case 'die':
      return dieAt(order.statement, order.late)
    case 'settle':
      return settle()
  }
}

/** False when another process leads, or this one no longer does. */
async function settle(): Promise<boolean> {
  if (!leads) return false
  await work.settle()
  return leads
}

/** kill -9 at a statement from now: before it leaves, or before its answer comes. */
function dieAt(statement: number, late: boolean): void {
  let left = statement
  const die = () => process.kill(process.pid, 'SIGKILL')
  onStatement = () => {
    if (left-- !== 0) return
    if (late) setImmediate(die)
    else die()
  }
}
