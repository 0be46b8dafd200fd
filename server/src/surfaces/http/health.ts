import type { FastifyInstance } from 'fastify'
import { Counter, collectDefaultMetrics, Gauge, Histogram, Registry } from 'prom-client'
import { alertKinds, alertsRaised } from '../../kernel/alerts.ts'
import type { Services } from '../../kernel/context.ts'

/** `/healthz`: the process lives. `/readyz`: it serves (the database answers), and what is wrong beside that. `/metrics`: Prometheus text. */
export function serveHealth(app: FastifyInstance, services: Services, sockets: () => number): void {
  const registry = new Registry()
  collectDefaultMetrics({ register: registry })
  const duration = new Histogram({
    name: 'tandem_http_seconds',
    help: 'Time to answer an HTTP request',
    labelNames: ['route', 'status'],
    buckets: [0.001, 0.003, 0.01, 0.03, 0.1, 0.3, 1, 3],
    registers: [registry],
  })
  new Gauge({
    name: 'tandem_sockets',
    help: 'Open sockets',
    registers: [registry],
    collect() {
      this.set(sockets())
    },
  })
  new Gauge({
    name: 'tandem_bus_connected',
    help: 'Whether this process hears the others (1) or is cut off from them (0)',
    registers: [registry],
    collect() {
      this.set(services.bus.connected() ? 1 : 0)
    },
  })
  new Counter({
    name: 'tandem_alerts_total',
    help: 'Alerts: lock-outs, many denials of one actor, a broken audit trail',
    labelNames: ['kind'],
    registers: [registry],
    collect() {
      this.reset()
      for (const kind of alertKinds) this.inc({ kind }, alertsRaised(kind))
    },
  })
  app.addHook('onResponse', async (request, reply) => {
    const route = request.routeOptions.url ?? 'none'
    duration.observe({ route, status: reply.statusCode }, reply.elapsedTime / 1000)
  })
  app.get('/healthz', async () => ({ ok: true }))
  app.get('/readyz', async (_request, reply) => {
    try {
      await services.transactions.system.query('select 1')
      // Without the bus it serves on, only slower: no reason to send customers elsewhere.
      return { ok: true, ...(!services.bus.connected() && { problem: 'bus' }) }
    } catch {
      return reply.status(503).send({ ok: false, problem: 'database' })
    }
  })
  app.get('/metrics', async (_request, reply) => reply.type(registry.contentType).send(await registry.metrics()))
}
