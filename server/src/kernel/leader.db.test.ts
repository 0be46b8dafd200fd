import { afterAll, afterEach, beforeAll, beforeEach, expect, it } from 'vitest'
import { createKit, type Kit } from '../../test/kit.ts'
import { type Leadership, lead } from './leader.ts'

let kit: Kit
beforeAll(async () => {
  kit = await createKit()
})
afterAll(() => kit.close())

const contenders: Leadership[] = []
/** One that a failed test left would lead on, and keep the others from it. */
afterEach(async () => {
  for (const one of contenders.splice(0)) await one.stop()
})

/** A process that wants to lead and notes what it is told; `gain` may fail or take its time. */
function contender(said: string[], name: string, gain: () => Promise<void> = async () => {}): Leadership {
  const { services, database } = kit
  const leadership = lead(database.pools.system, services.clock, services.log, {
    async onGain() {
      said.push(`${name} gains`)
      await gain()
    },
    async onLoss() {
      said.push(`${name} loses`)
    },
  })
  contenders.push(leadership)
  return leadership
}

/** Locks of this database: other tests have their own in the same cluster, and leaders too. */
const HELD = `from pg_locks where locktype = 'advisory'
  and database = (select oid from pg_database where datname = current_database())`

/** Ends the connection that holds the lock, as a dying database does. */
const cut = () => kit.database.pools.owner.query(`select pg_terminate_backend(pid) ${HELD}`)

const locks = async () => (await kit.database.pools.owner.query(`select 1 ${HELD}`)).rowCount

/** A connection that was ended holds its lock for a moment more: nobody else would lead at once. */
beforeEach(() => expect.poll(locks).toBe(0))

/** Lets the pauses between tries pass while what is looked at is polled. */
const later = <T>(look: () => T) =>
  expect.poll(() => {
    kit.clock.advance(1000)
    return look()
  })

it('leads alone, and hands over when it stops', async () => {
  const said: string[] = []
  const first = contender(said, 'first')
  await first.ready
  const second = contender(said, 'second')
  await second.ready
  expect(said).toEqual(['first gains'])
  await first.stop()
  await later(() => said).toEqual(['first gains', 'first loses', 'second gains'])
  await second.stop()
  expect(said.at(-1)).toBe('second loses')
})

it('steps down when its connection breaks, and leads again', async () => {
  const said: string[] = []
  const only = contender(said, 'only')
  await only.ready
  await cut()
  await later(() => said).toEqual(['only gains', 'only loses', 'only gains'])
  await only.stop()
})

it('undoes a beginning that failed, also when the connection broke in the middle of it', async () => {
  const said: string[] = []
  let tries = 0
  const only = contender(said, 'only', async () => {
    tries++
    if (tries === 1) throw new Error('cannot begin')
    if (tries > 2) return
    await cut()
    await expect.poll(locks).toBe(0)
    throw new Error('the database is away')
  })
  await later(() => tries).toBe(3)
  await only.ready
  await only.stop()
  expect(said).toEqual(Array.from({ length: 3 }, () => ['only gains', 'only loses']).flat())
})

it('does not begin any more once it was stopped', async () => {
  const said: string[] = []
  const late = contender(said, 'late')
  await late.stop()
  expect(said.filter((word) => word === 'late gains')).toHaveLength(said.length / 2)
})
