import { connect } from '@nats-io/transport-node'
import type { Log } from '../../kernel/log.ts'
import type { Bus } from './bus.ts'

/**
 * The bus between processes. Waits for NATS and reconnects for ever; what is missed meanwhile is caught up from
 * PostgreSQL by `seq`.
 */
export async function natsBus(url: string, log: Log): Promise<Bus> {
  const connection = await connect({
    servers: url,
    name: 'tandem',
    maxReconnectAttempts: -1,
    reconnectTimeWait: 500,
    waitOnFirstConnect: true,
  })
  return {
    publish(subject, data) {
      if (!connection.isClosed()) connection.publish(`tandem.${subject}`, JSON.stringify(data ?? null))
    },
    subscribe(subject, fn) {
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
      return () => subscription.unsubscribe()
    },
    async close() {
      await connection.drain()
    },
  }
}
