import { readFile } from 'node:fs/promises'
import { gzipSync } from 'node:zlib'

/** What a page that embeds the chat may be asked to load, script and style together. */
const LIMIT = 30_000

for (const name of ['tandem.js', 'chat.js']) {
  const script = await readFile(new URL(`../dist/${name}`, import.meta.url))
  const bytes = gzipSync(script, { level: 9 }).length
  process.stdout.write(`${name} ${bytes} of ${LIMIT} bytes (gzip)\n`)
  if (bytes > LIMIT) process.exitCode = 1
}
