import { createApp } from '../compose.ts'
import type { Config } from '../kernel/config.ts'
import { ensureSetupToken } from '../modules/tenants/index.ts'
import { version } from './version.ts'

/** `tandem start`: serves until SIGINT or SIGTERM; prints one line with the link to open. */
export async function start(config: Config): Promise<void> {
  const app = await createApp(config, version())
  const address = await app.http.listen({ port: config.port, host: config.host })
  const base = config.publicUrl ?? address.replace('127.0.0.1', 'localhost')
  const token = await ensureSetupToken(app.services)
  console.log(token ? `Tandem: open ${base}/setup?token=${token}` : `Tandem: open ${base}`)

  const stop = (signal: string) => {
    app.services.log.info({ signal }, 'stopping')
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
