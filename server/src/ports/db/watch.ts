import { setTimeout as sleep } from 'node:timers/promises'
import type { Postmaster } from './cluster.ts'

const BACKOFF_MS = [0, 100, 250, 500, 1_000, 2_000, 5_000]

/** What the supervisor tells the server's log. */
export interface Log {
  info(facts: object, message: string): void
  warn(facts: object, message: string): void
  error(facts: object, message: string): void
}

export interface Watch {
  /** The server that runs now, or the last one while it is being replaced. */
  current(): Postmaster
  /** Resolves when a server runs. */
  ready(): Promise<void>
  /** Called after each unforeseen restart, when the new server is ready. */
  onRestart(listener: () => void): void
  /** Ends watching; call before stopping the server. */
  end(): void
}

/** Keeps a database server running: when it dies, a new one is started, at once at first, then with growing delays. */
export function watch(first: Postmaster, start: () => Promise<Postmaster>, log: Log): Watch {
  const listeners: (() => void)[] = []
  let current = first
  let isEnded = false
  let healing: Promise<void> = Promise.resolve()

  const follow = async (): Promise<void> => {
    await current.exited
    if (isEnded) return
    log.error({ pid: current.pid }, 'the database server died, starting it again')
    healing = heal()
    await healing
    if (!isEnded) void follow()
  }

  const heal = async (): Promise<void> => {
    for (let attempt = 0; !isEnded; attempt++) {
      await sleep(BACKOFF_MS[Math.min(attempt, BACKOFF_MS.length - 1)])
      try {
        current = await start()
        log.info({ pid: current.pid, attempt }, 'the database server runs again')
        for (const listener of listeners) listener()
        return
      } catch (error) {
        log.error({ err: error, attempt }, 'the database server did not start')
      }
    }
  }

  void follow()
  return {
    current: () => current,
    ready: () => healing,
    onRestart: (listener) => void listeners.push(listener),
    end: () => {
      isEnded = true
    },
  }
}
