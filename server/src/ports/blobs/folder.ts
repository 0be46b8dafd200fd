import { mkdir, readFile, rename, rm, writeFile } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import type { Blobs } from './blobs.ts'

/** Where they lie below the data folder. */
export const filesFolder = (dataDir: string): string => join(dataDir, 'files')

/** Files in a folder, spread over 256 sub-folders by the random end of their id. */
export function folderBlobs(folder: string): Blobs {
  const pathOf = (id: string) => join(folder, id.slice(-2), id)
  return {
    async write(id, sealed) {
      const path = pathOf(id)
      await mkdir(dirname(path), { recursive: true, mode: 0o700 })
      // Under another name first: a crash leaves no half file under the real one.
      try {
        await writeFile(`${path}.part`, sealed, { mode: 0o600, flush: true })
        await rename(`${path}.part`, path)
      } catch (error) {
        // On a full disk above all: half a file takes the room that is missing.
        await rm(`${path}.part`, { force: true })
        throw error
      }
    },
    read: (id) => readFile(pathOf(id), 'utf8'),
    remove: (id) => rm(pathOf(id), { force: true }),
  }
}
