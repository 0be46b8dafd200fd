import {
  chmodSync,
  chownSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import pg from 'pg'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { type Connection, type Embedded, startEmbedded } from './embedded.ts'
import { type Helper, killHard, serveElsewhere } from './fixtures.ts'
import { readPidFile } from './postmaster.ts'
import { isAlive, processesIn, signal, until } from './processes.ts'

let base: string
let dataDir: string
let warnings: string[]
let running: Embedded | undefined
let helper: Helper | undefined

beforeEach(() => {
  base = mkdtempSync(join(tmpdir(), 'embedded-'))
  chmodSync(base, 0o755)
  dataDir = join(base, 'data')
  warnings = []
})
afterEach(async () => {
  await running?.stop()
  if (helper) await killHard(helper)
  running = undefined
  helper = undefined
  rmSync(base, { recursive: true })
})

const note = (_: object, message: string) => void warnings.push(message)
const log = { info: () => {}, warn: note, error: note }
const pgdata = () => join(dataDir, 'postgres', 'data')
const postmasterPid = () => readPidFile(pgdata())?.pid ?? 0

async function start(): Promise<Connection> {
  running = await startEmbedded({ dataDir, log })
  return running.connection
}

async function stop(): Promise<void> {
  await running?.stop()
  running = undefined
}

async function query(connection: Connection, sql: string) {
  const client = new pg.Client(connection)
  await client.connect()
  try {
    return (await client.query(sql)).rows
  } finally {
    await client.end()
  }
}

describe('start', () => {
  test('a fresh folder, then a warm start with its rows', async () => {
    const connection = await start()
    await query(connection, 'create table kept as select 7 as value')
    await stop()
    expect(processesIn(pgdata())).toEqual([])
    expect(await query(await start(), 'select value from kept')).toEqual([{ value: 7 }])
  })

  test('is durable, checks its pages, and listens on no network', async () => {
    const connection = await start()
    const names = ['fsync', 'synchronous_commit', 'full_page_writes', 'data_checksums', 'listen_addresses']
    const rows = await query(connection, `select name, setting from pg_settings where name = any('{${names}}')`)
    expect(Object.fromEntries(rows.map(({ name, setting }) => [name, setting]))).toEqual({
      fsync: 'on',
      synchronous_commit: 'on',
      full_page_writes: 'on',
      data_checksums: 'on',
      listen_addresses: '',
    })
  })

  test('lets nobody in without the password, and shows it to nobody', async () => {
    const connection = await start()
    await expect(query({ ...connection, password: 'guess' }, 'select 1')).rejects.toMatchObject({ code: '28P01' })
    const modes = ['password', 'data', 'socket', '.'].map(
      (name) => statSync(join(dataDir, 'postgres', name)).mode & 0o777,
    )
    expect(modes).toEqual([0o600, 0o700, 0o700, 0o700])
  })

  test('a path too long for a socket gets a short one elsewhere', async () => {
    dataDir = join(base, 'x'.repeat(60), 'y'.repeat(60))
    const connection = await start()
    expect(Buffer.byteLength(connection.host)).toBeLessThan(80)
    expect(statSync(connection.host).mode & 0o777).toBe(0o700)
    expect(await query(connection, 'select 1 as one')).toEqual([{ one: 1 }])
    await stop()
    expect(existsSync(connection.host)).toBe(false)
  })

  test('a start killed while it created the cluster is begun anew', async () => {
    await start()
    await stop()
    rmSync(pgdata(), { recursive: true })
    writeFileSync(join(dataDir, 'postgres', 'data.new'), 'half')
    expect(await query(await start(), 'select 1 as one')).toEqual([{ one: 1 }])
  })
})

describe('one folder, one server', () => {
  test('a second server is told who has the folder', async () => {
    await start()
    await expect(startEmbedded({ dataDir, log })).rejects.toMatchObject({ code: 'folder_taken' })
    helper = await serveElsewhere(dataDir)
    expect(helper.outcome).toMatchObject({
      code: 'folder_taken',
      message: expect.stringContaining(String(process.pid)),
    })
  })

  test('of servers that start at once on a folder whose holder was killed, one wins', async () => {
    const killed = await serveElsewhere(dataDir)
    await killHard(killed)
    const rivals = await Promise.all([1, 2, 3].map(() => serveElsewhere(dataDir)))
    const outcomes = rivals.map(({ outcome }) => ('code' in outcome ? outcome.code : 'serves'))
    expect(outcomes.sort()).toEqual(['folder_taken', 'folder_taken', 'serves'])
    for (const { child, outcome } of rivals) if ('connection' in outcome) child.kill('SIGTERM')
    expect(await until(() => processesIn(pgdata()).length === 0, 10_000)).toBe(true)
  })
})

describe('after kill -9 of the server', () => {
  test('the database it left running is adopted, watched and stopped', async () => {
    helper = await serveElsewhere(dataDir)
    const orphan = postmasterPid()
    await killHard(helper)
    expect(isAlive(orphan)).toBe(true)
    const connection = await start()
    expect(postmasterPid()).toBe(orphan)
    expect(warnings).toEqual(['took over the database server that a killed process left running'])
    const restarted = new Promise<void>((resolve) => running?.onRestart(resolve))
    signal(orphan, 'SIGKILL')
    await restarted
    expect(await query(connection, 'select 1 as one')).toEqual([{ one: 1 }])
    await stop()
    expect(processesIn(pgdata())).toEqual([])
  })

  test('one that hangs is ended and replaced', async () => {
    helper = await serveElsewhere(dataDir)
    const orphan = postmasterPid()
    await killHard(helper)
    signal(orphan, 'SIGSTOP')
    const connection = await start()
    expect(postmasterPid()).not.toBe(orphan)
    expect(processesIn(pgdata())).not.toContain(orphan)
    expect(await query(connection, 'select 1 as one')).toEqual([{ one: 1 }])
  })

  test('a stale pid file is no hindrance, even when its id belongs to another program now', async () => {
    await start()
    await stop()
    writeFileSync(join(pgdata(), 'postmaster.pid'), `${process.pid}\n${pgdata()}\n1\n5432\n\n\n\nready   \n`)
    expect(await query(await start(), 'select 1 as one')).toEqual([{ one: 1 }])
  })
})

describe('after kill -9 of the database', () => {
  test('it heals by itself beside a backend that would be busy for ever, and loses no commit', async () => {
    const connection = await start()
    await query(connection, 'create table kept as select 7 as value')
    const busy = query(connection, 'select count(*) from generate_series(1, 1e12::bigint)').catch((error) => error)
    const restarted = new Promise<void>((resolve) => running?.onRestart(resolve))
    const killed = postmasterPid()
    signal(killed, 'SIGKILL')
    await restarted
    expect(await busy).toBeInstanceOf(Error)
    expect(await query(connection, 'select value from kept')).toEqual([{ value: 7 }])
    expect(postmasterPid()).not.toBe(killed)
  })

  test('heals again and again, and stop() in the middle of it leaves nothing running', async () => {
    await start()
    for (let round = 0; round < 3; round++) {
      const restarted = new Promise<void>((resolve) => running?.onRestart(resolve))
      signal(postmasterPid(), 'SIGKILL')
      await restarted
    }
    signal(postmasterPid(), 'SIGKILL')
    await stop()
    expect(processesIn(pgdata())).toEqual([])
  })
})

describe('what is wrong is said', () => {
  const damage = async (change: () => void) => {
    await start()
    await stop()
    change()
    return expect(startEmbedded({ dataDir, log })).rejects
  }

  test('a damaged cluster', async () => {
    const rejects = await damage(() => rmSync(join(pgdata(), 'global', 'pg_control')))
    await rejects.toMatchObject({ code: 'corrupt', text: { zh: expect.stringContaining('损坏') } })
    expect(existsSync(join(dataDir, 'tandem.lock'))).toBe(false)
  })

  test('an incomplete cluster', async () => {
    const rejects = await damage(() => rmSync(join(pgdata(), 'pg_wal'), { recursive: true }))
    await rejects.toMatchObject({ code: 'corrupt', message: expect.stringContaining('pg_wal') })
  })

  test('a cluster of another major version', async () => {
    const rejects = await damage(() => writeFileSync(join(pgdata(), 'PG_VERSION'), '12\n'))
    await rejects.toMatchObject({ code: 'wrong_version', message: expect.stringContaining('12') })
  })

  test('a folder that may not be written', async () => {
    const parent = join(base, 'readonly')
    dataDir = join(parent, 'data')
    mkdirSync(parent, { mode: 0o555 })
    helper = await serveElsewhere(dataDir, ordinaryUser())
    expect(helper.outcome).toMatchObject({ code: 'permission', message: expect.stringContaining(dataDir) })
  })
})

describe('users', () => {
  test('an ordinary user runs the database as itself', async () => {
    const user = ordinaryUser()
    if (user) chownSync(base, user.uid, user.gid)
    helper = await serveElsewhere(dataDir, user)
    expect(helper.outcome).toHaveProperty('connection')
    const owner = user?.uid ?? process.getuid?.()
    expect(statSync(pgdata()).uid).toBe(owner)
    expect(statSync(`/proc/${postmasterPid()}`).uid).toBe(owner)
    signal(postmasterPid(), 'SIGINT')
  })

  test.runIf(process.getuid?.() === 0)(
    'root in a folder that only root enters: the cluster moves where its user can',
    async () => {
      chmodSync(base, 0o700)
      const connection = await start()
      const home = join(connection.host, '..')
      expect(home).toMatch(/^\/var\/lib\/tandem\/postgres-/)
      expect(statSync(home).uid).not.toBe(0)
      await query(connection, 'create table kept as select 7 as value')
      await stop()
      expect(await query(await start(), 'select value from kept')).toEqual([{ value: 7 }])
      expect(readFileSync(join(dataDir, 'postgres', 'password'), 'utf8')).toBe(connection.password)
      await stop()
      rmSync(home, { recursive: true })
    },
  )
})

/** As root, `nobody` stands in for an ordinary user; otherwise the tests run as one already. */
const ordinaryUser = () => (process.getuid?.() === 0 ? { uid: 65534, gid: 65534 } : undefined)
