import { createReadStream, existsSync } from 'node:fs'
import { type FileHandle, mkdir, open } from 'node:fs/promises'
import { dirname } from 'node:path'
import { createInterface } from 'node:readline'

/** Adds JSON objects to a file, one a line, and resolves when they are on the disk. */
export async function appendLines(path: string, values: readonly object[]): Promise<void> {
  await mkdir(dirname(path), { recursive: true, mode: 0o700 })
  const file = await open(path, 'a+', 0o600)
  try {
    const lines = values.map((value) => `${JSON.stringify(value)}\n`).join('')
    await file.appendFile(`${(await endsInside(file)) ? '\n' : ''}${lines}`)
    await file.sync()
  } finally {
    await file.close()
  }
}

/** Whether the file ends in the middle of a line. */
async function endsInside(file: FileHandle): Promise<boolean> {
  const { size } = await file.stat()
  if (size === 0) return false
  const { buffer } = await file.read(Buffer.alloc(1), 0, 1, size - 1)
  return buffer.toString() !== '\n'
}

/** What the lines say, in order; null stands for half a line, as a power cut leaves it. No file has no lines. */
export async function* readLines(path: string): AsyncGenerator<unknown> {
  if (!existsSync(path)) return
  for await (const text of createInterface({ input: createReadStream(path), crlfDelay: Number.POSITIVE_INFINITY }))
    yield parseJson(text)
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return null
  }
}
