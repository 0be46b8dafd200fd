import { mkdir, readdir, rm } from 'node:fs/promises'
import { join } from 'node:path'
import { raiseAlert } from '../kernel/alerts.ts'
import { type Services, systemContext } from '../kernel/context.ts'
import { INSTALLATION } from '../kernel/ids.ts'
import type { Worker } from '../kernel/module.ts'
import { type Connection, errorCode } from '../ports/db/index.ts'
import { isDue, nameOf, outdated } from './kept.ts'
import { takeBackup } from './take.ts'

const LOOK_MS = 3_600_000

/** Takes a backup a day into the folder that the operator named, and lets go of old ones. The leading process runs it. */
export function dailyBackup(database: Connection | string, product: string): Worker {
  let running: Promise<void> = Promise.resolve()
  let stopping = new AbortController()
  let cancel = () => {}

  const look = (services: Services, folder: string) => {
    running = round(services, { database, product, folder, signal: stopping.signal }).finally(() => {
      if (!stopping.signal.aborted) cancel = services.clock.after(LOOK_MS, () => look(services, folder))
    })
  }
  return {
    async start(services) {
      stopping = new AbortController()
      const { backupFolder } = services.config
      if (backupFolder) look(services, backupFolder)
    },
    async stop() {
      stopping.abort()
      cancel()
      await running
    },
  }
}

interface Round {
  database: Connection | string
  product: string
  folder: string
  signal: AbortSignal
}

async function round(services: Services, { folder, ...order }: Round): Promise<void> {
  const { clock, config, log } = services
  try {
    await mkdir(folder, { recursive: true, mode: 0o700 })
    const at = new Date(clock.now())
    if (isDue(await readdir(folder), at.getTime())) {
      const { file, bytes } = await takeBackup(services, { ...order, path: join(folder, nameOf(at)), at })
      log.info({ file, bytes }, 'backup taken')
    }
    // Only once there is a newer one: a folder never loses its last backup to its age.
    for (const name of outdated(await readdir(folder), at.getTime(), config.backupDays)) await rm(join(folder, name))
  } catch (error) {
    if (!order.signal.aborted) await tell(services, error)
  }
}

/** Tried again within the hour; until then somebody should know. */
async function tell(services: Services, error: unknown): Promise<void> {
  const { log, transactions } = services
  log.error({ err: error }, 'the daily backup failed')
  const code = errorCode(error) ?? 'internal'
  const ctx = systemContext(services, INSTALLATION, 'daily backup')
  await transactions
    .run(INSTALLATION, async (tx) => raiseAlert(ctx, tx, 'backup_failed', { code }))
    .catch((err: unknown) => log.error({ err }, 'nobody could be told of it'))
}
