import { readdirSync } from 'node:fs'
import { readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { brotliCompress, gzip, constants as zlib } from 'node:zlib'

const TEXTS = /\.(?:js|css|svg)$/
/** Less fits into the first packet as it is. */
const WORTH = 1024

/** 10 is a twentieth larger than 11 and takes less than half of its time. */
const brotli = { params: { [zlib.BROTLI_PARAM_MODE]: zlib.BROTLI_MODE_TEXT, [zlib.BROTLI_PARAM_QUALITY]: 10 } }
const forms = [
  ['.br', (bytes) => promisify(brotliCompress)(bytes, brotli)],
  ['.gz', (bytes) => promisify(gzip)(bytes, { level: 9 })],
]

/**
 * Lays a brotli and a gzip form beside every larger script, style and picture of a folder: the server sends what the
 * browser takes, and compresses nothing while somebody waits.
 */
export async function compress(folder) {
  const names = readdirSync(folder, { recursive: true }).filter((name) => TEXTS.test(name))
  await Promise.all(names.map((name) => lay(join(folder, name))))
}

async function lay(path) {
  const bytes = await readFile(path)
  if (bytes.length < WORTH) return
  await Promise.all(forms.map(async ([ending, form]) => writeFile(path + ending, await form(bytes))))
}
