import { type App, createApp } from '../compose.ts'
import type { DemoOptions } from '../demo/index.ts'
import type { Config } from '../kernel/config.ts'
import { version } from '../kernel/version.ts'
import { ensureSetupToken } from '../modules/tenants/index.ts'
import { parseOptions } from './options.ts'

/** `tandem start [--demo]`: serves until SIGINT or SIGTERM; prints one line with the link to open. */
export async function start(config: Config, args: string[]): Promise<void> {
  const { values } = parseOptions(args, { demo: { type: 'boolean', default: false } })
  const app = await createApp(config, version())
  const address = await app.http.listen({ port: config.port, host: config.host })
  const local = address.replace('127.0.0.1', 'localhost')
  const base = config.publicUrl ?? local
  const setupToken = await ensureSetupToken(app.services)
  const end = new AbortController()
  stopOnSignal(app, end)
  if (values.demo) await runDemo(app, { url: local, link: base, setupToken, signal: end.signal })
  else console.log(setupToken ? `Tandem: open ${base}/setup?token=${setupToken}` : `Tandem: open ${base}`)
}

/** Where the demo may not run, nothing is left running. */
async function runDemo(app: App, options: Omit<DemoOptions, 'services' | 'say'>): Promise<void> {
  const { demo } = await import('../demo/index.ts')
  try {
    await demo({ ...options, services: app.services, say: console.log })
  } catch (error) {
    await app.close()
    throw error
  }
}

function stopOnSignal(app: App, end: AbortController): void {
  const stop = (signal: string) => {
    app.services.log.info({ signal }, 'stopping')
    end.abort()
    app.close().then(
      () => process.exit(0),
      (error: unknown) => {
        app.services.log.error({ err: error }, 'stopping failed')
        process.exit(1)
      },
    )
  }
  process.once('SIGINT', stop)
  process.once('SIGTERM', stop)
}
