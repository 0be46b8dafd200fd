import type { Pool, PoolClient } from 'pg'
import type { Clock } from './clock.ts'
import type { Log } from './log.ts'

/** PostgreSQL advisory lock: 'tand' in ASCII. */
const LOCK = 0x74616e64
const RETRY_MS = 500

export interface Leadership {
  /** Resolves when this process leads, or another one does. */
  ready: Promise<void>
  /** Steps down and does not try again. */
  stop(): Promise<void>
}

/**
 * Of all processes on one database, exactly one leads: it runs reactors, deadlines and the audit sealer. The lock lives
 * as long as its connection, so a dead leader frees it at once. `onLoss` follows every `onGain`, also one that failed
 * halfway, before the next one.
 */
export function lead(
  pool: Pool,
  clock: Clock,
  log: Log,
  callbacks: { onGain(): Promise<void>; onLoss(): Promise<void> },
): Leadership {
  const stopping = signal()
  const ready = signal()

  /** From taking the lock to losing it; returns at once when another process has it. */
  const term = async (): Promise<void> => {
    const client = await pool.connect()
    const broken = signal()
    client.once('error', broken.give)
    let leads = false
    try {
      leads = !stopping.given && (await takesLock(client))
      if (leads) await serve(broken.wait)
      else ready.give()
    } finally {
      client.off('error', broken.give)
      client.release(leads || broken.given)
    }
  }

  const serve = async (broken: Promise<void>): Promise<void> => {
    try {
      await callbacks.onGain()
      ready.give()
      await Promise.race([broken, stopping.wait])
    } finally {
      await callbacks.onLoss()
    }
  }

  const pause = async (): Promise<void> => {
    const over = signal()
    const cancel = clock.after(RETRY_MS, over.give)
    await Promise.race([over.wait, stopping.wait])
    cancel()
  }

  const run = async (): Promise<void> => {
    while (!stopping.given) {
      await term().catch((error: unknown) => log.warn({ err: error }, 'leadership could not be taken or left'))
      if (!stopping.given) await pause()
    }
  }

  const running = run()
  return {
    ready: ready.wait,
    stop: () => {
      stopping.give()
      return running
    },
  }
}

async function takesLock(client: PoolClient): Promise<boolean> {
  const { rows } = await client.query<{ locked: boolean }>('select pg_try_advisory_lock($1) as locked', [LOCK])
  return rows[0]?.locked === true
}

/** Something that happens once and can be waited for. */
function signal(): { given: boolean; wait: Promise<void>; give: () => void } {
  let resolve = () => {}
  const wait = new Promise<void>((done) => {
    resolve = done
  })
  const created = {
    given: false,
    wait,
    give: () => {
      created.given = true
      resolve()
    },
  }
  return created
}
