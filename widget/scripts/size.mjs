import { readFile } from 'node:fs/promises'
import { gzipSync } from 'node:zlib'

/** What a page that embeds the chat may be asked to load: script, style, and the words of one language. */
const LIMIT = 30_000

const sizeOf = async (name) =>
  gzipSync(await readFile(new URL(`../dist/${name}`, import.meta.url)), { level: 9 }).length

const words = Math.max(await sizeOf('zh.js'), await sizeOf('en.js'))

for (const name of ['tandem.js', 'chat.js']) {
  const bytes = (await sizeOf(name)) + words
  process.stdout.write(`${name} with its words: ${bytes} of ${LIMIT} bytes (gzip)\n`)
  if (bytes > LIMIT) process.exitCode = 1
}
