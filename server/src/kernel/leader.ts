import type { Pool, PoolClient } from 'pg'
import type { Clock } from './clock.ts'
import type { Log } from './log.ts'

/** PostgreSQL advisory lock: 'tand' in ASCII. */
const LOCK = 0x74616e64
const RETRY_MS = 500

/**
 * Of all processes on one database, exactly one leads: it runs reactors, deadlines and the audit sealer. The lock lives
 * as long as its connection, so a dead leader frees it at once.
 */
export function lead(
  pool: Pool,
  clock: Clock,
  log: Log,
  callbacks: { onGain(): Promise<void>; onLoss(): Promise<void> },
): { ready: Promise<void>; stop(): Promise<void> } {
  let stopped = false
  let client: PoolClient | null = null
  let cancel = () => {}
  let change = Promise.resolve()
  let firstTry: () => void = () => {}
  const ready = new Promise<void>((resolve) => {
    firstTry = resolve
  })

  const lose = () => {
    client = null
    change = change.then(callbacks.onLoss).catch((error: unknown) => log.error({ err: error }, 'stepping down failed'))
    schedule()
  }
  const schedule = () => {
    if (!stopped) cancel = clock.after(RETRY_MS, () => void attempt())
  }
  const attempt = async () => {
    let candidate: PoolClient | null = null
    try {
      candidate = await pool.connect()
      const { rows } = await candidate.query<{ locked: boolean }>('select pg_try_advisory_lock($1) as locked', [LOCK])
      if (!rows[0]?.locked || stopped) {
        candidate.release()
        firstTry()
        return schedule()
      }
      client = candidate
      candidate.once('error', () => {
        candidate?.release(true)
        lose()
      })
      change = change.then(callbacks.onGain)
      await change
      firstTry()
    } catch (error) {
      log.warn({ err: error }, 'leadership could not be taken')
      candidate?.release(true)
      client = null
      schedule()
    }
  }
  void attempt()
  return {
    ready,
    async stop() {
      stopped = true
      cancel()
      await change.catch(() => {})
      if (!client) return
      await callbacks.onLoss()
      client.removeAllListeners('error')
      client.release(true)
    },
  }
}
