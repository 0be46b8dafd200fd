import { startEmbedded } from './embedded.ts'
import { DatabaseError } from './errors.ts'

// The process that tests kill: starts the database in the folder of its argument, says so in one line, and waits.
const log = { info: () => {}, warn: () => {}, error: () => {} }
const say = (outcome: object) => process.stdout.write(`${JSON.stringify(outcome)}\n`)

try {
  const begin = performance.now()
  const embedded = await startEmbedded({ dataDir: process.argv[2] ?? '', log })
  process.once('SIGTERM', () => embedded.stop().then(() => process.exit(0)))
  say({ connection: embedded.connection, ms: performance.now() - begin })
  setInterval(() => {}, 60_000)
} catch (error) {
  if (!(error instanceof DatabaseError)) throw error
  say({ code: error.code, message: error.text.en })
}
