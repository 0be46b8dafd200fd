import { randomBytes } from 'node:crypto'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import pg from 'pg'
import type { TestProject } from 'vitest/node'
import { type Connection, createPools, migrate, startEmbedded } from '../src/ports/db/index.ts'
import { asAdmin } from '../src/ports/db/testing.ts'

const SILENT = { info: () => {}, warn: () => {}, error: () => {} }

/** vitest's globalSetup: one PostgreSQL for the run, with a migrated template that every test file gets a clone of. */
export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  const server = process.env.TEST_DATABASE_URL ? external(process.env.TEST_DATABASE_URL) : await embedded()
  const template = `template_${randomBytes(8).toString('hex')}`
  await asAdmin(server.admin, `create database ${template}`)
  const pools = createPools({ database: { ...server.admin, database: template } })
  await migrate(pools.owner)
  await pools.close()
  project.provide('postgres', { admin: server.admin, template })
  return async () => {
    await asAdmin(server.admin, `drop database ${template} with (force)`)
    await server.stop()
  }
}

/** A server of our own in a temporary folder; what it holds need not survive a power cut. */
async function embedded() {
  const dataDir = mkdtempSync(join(tmpdir(), 'tandem-test-'))
  const settings = { fsync: false, full_page_writes: false, max_connections: 200, autovacuum: false }
  const started = await startEmbedded({ dataDir, log: SILENT, settings })
  const stop = async () => {
    await started.stop()
    rmSync(dataDir, { recursive: true, force: true })
  }
  return { admin: started.connection, stop }
}

/** The server that TEST_DATABASE_URL names; its user must be allowed to create databases and roles. */
function external(url: string) {
  const { host, port, user, password, database } = new pg.Client(url)
  const admin: Connection = { host, port, user: user ?? '', password: password ?? '', database: database ?? '' }
  return { admin, stop: async () => {} }
}
