import { readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { Blobs } from '../ports/blobs/blobs.ts'
import { errorCode } from '../ports/db/index.ts'
import { linesOf } from './rows.ts'

const TAB = 9

/** The stored files as lines `id<TAB>sealed text`, which holds neither tab nor line end. */
export async function* filesAsLines(folder: string): AsyncGenerator<Buffer> {
  for (const part of await namesIn(folder)) {
    for (const id of await namesIn(join(folder, part))) {
      if (id.endsWith('.part')) continue
      const sealed = await unlessGone(readFile(join(folder, part, id)))
      if (sealed) yield Buffer.concat([Buffer.from(`${id}\t`), sealed, Buffer.from('\n')])
    }
  }
}

export async function writeFiles(lines: AsyncIterable<Buffer>, blobs: Blobs): Promise<void> {
  for await (const line of linesOf(lines)) {
    const end = line.indexOf(TAB)
    await blobs.write(line.toString('utf8', 0, end), line.toString('utf8', end + 1))
  }
}

const namesIn = async (folder: string): Promise<string[]> => ((await unlessGone(readdir(folder))) ?? []).sort()

/** What was erased while we look is no longer there. */
async function unlessGone<T>(read: Promise<T>): Promise<T | null> {
  try {
    return await read
  } catch (error) {
    if (errorCode(error) === 'ENOENT') return null
    throw error
  }
}
