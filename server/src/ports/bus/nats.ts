import { connect, type NatsConnection } from '@nats-io/transport-node'
import type { Clock } from '../../kernel/clock.ts'
import type { Log } from '../../kernel/log.ts'
import type { Bus } from './bus.ts'
import { memoryBus } from './memory.ts'

const LOOK_MS = 5000

/**
 * The bus between processes: within the process as in {@link memoryBus}, to the others over NATS. Waits for NATS and
 * reconnects for ever; while it is away this process goes on with its own, and nothing is piled up for the others: what
 * is missed is caught up from PostgreSQL.
 */
export async function natsBus(url: string, log: Log, clock: Clock): Promise<Bus> {
  const cancel = clock.after(LOOK_MS, () => log.error({ url }, 'NATS does not answer; the start waits for it'))
  const connection = await connect({
    servers: url,
    name: 'tandem',
    // What this process publishes it has told itself already.
    noEcho: true,
    maxReconnectAttempts: -1,
    reconnectTimeWait: 500,
    waitOnFirstConnect: true,
  })
  cancel()
  const own = memoryBus((error) => log.error({ err: error }, 'bus handler failed'))
  const outage = watchOutage(connection, log, clock)
  return {
    ...outage,
    publish(subject, data) {
      own.publish(subject, data)
      if (outage.connected()) connection.publish(`tandem.${subject}`, JSON.stringify(data ?? null))
    },
    subscribe(subject, fn) {
      const end = own.subscribe(subject, fn)
      const subscription = connection.subscribe(`tandem.${subject}`, {
        callback(error, message) {
          if (error) return log.warn({ err: error }, 'bus subscription failed')
          try {
            fn(message.json(), message.subject.slice('tandem.'.length))
          } catch (thrown) {
            log.error({ err: thrown }, 'bus handler failed')
          }
        },
      })
      return () => {
        end()
        subscription.unsubscribe()
      }
    },
    async close() {
      await own.close()
      // What is still on its way arrives, unless nobody is there to take it, or goes away meanwhile.
      if (outage.connected()) await connection.drain().catch(() => connection.close())
      else await connection.close()
    },
  }
}

/** Follows whether NATS is there, and tells whoever may have missed something. */
function watchOutage(connection: NatsConnection, log: Log, clock: Clock): Pick<Bus, 'connected' | 'onMissed'> {
  const listeners = new Set<() => void>()
  let since: number | null = null
  let cancel = () => {}
  const tell = () => {
    for (const listener of [...listeners]) listener()
  }
  const look = () => {
    tell()
    cancel = clock.after(LOOK_MS, look)
  }
  const cut = () => {
    if (since !== null) return
    since = clock.now()
    log.error('NATS is away: other processes hear of nothing at once; what they do is looked up every few seconds')
    cancel = clock.after(LOOK_MS, look)
  }
  const back = () => {
    if (since === null) return
    log.warn({ seconds: Math.round((clock.now() - since) / 1000) }, 'NATS is back')
    since = null
    cancel()
    tell()
  }
  const follow = async () => {
    for await (const { type } of connection.status()) {
      if (type === 'disconnect') cut()
      else if (type === 'reconnect') back()
    }
    cancel()
  }
  void follow()
  return {
    connected: () => since === null && !connection.isClosed() && !connection.isDraining(),
    onMissed(fn) {
      listeners.add(fn)
      return () => listeners.delete(fn)
    },
  }
}
