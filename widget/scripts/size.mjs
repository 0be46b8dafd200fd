import { readFile } from 'node:fs/promises'
import { gzipSync } from 'node:zlib'

/** What a page that embeds the chat may be asked to load: script, style, and the words of one language. */
const LIMIT = 30_000
/** What is loaded when somebody first presses the microphone. */
const RECORDER_LIMIT = 4_000

const sizeOf = async (name) =>
  gzipSync(await readFile(new URL(`../dist/${name}`, import.meta.url)), { level: 9 }).length

function hold(what, bytes, limit) {
  process.stdout.write(`${what}: ${bytes} of ${limit} bytes (gzip)\n`)
  if (bytes > limit) process.exitCode = 1
}

const words = Math.max(await sizeOf('zh.js'), await sizeOf('en.js'))

for (const name of ['tandem.js', 'chat.js']) hold(`${name} with its words`, (await sizeOf(name)) + words, LIMIT)
hold('recorder.js', await sizeOf('recorder.js'), RECORDER_LIMIT)
