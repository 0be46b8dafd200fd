import { fileURLToPath } from 'node:url'
import { KEY } from './config.ts'
import { StandIn } from './server.ts'

/** The playground: `npm run play -w widget`, then open the printed addresses. */
const standin = await StandIn.start({
  dist: fileURLToPath(new URL('../../dist', import.meta.url)),
  port: Number(process.env.PORT ?? 4180),
})
standin.botDelayMs = 900
process.stdout.write(`${standin.url}/  ${standin.url}/?lang=en  ${standin.url}/chat/${KEY}\n`)
