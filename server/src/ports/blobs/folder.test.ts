import { mkdirSync, mkdtempSync, readdirSync, rmSync, statSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, it } from 'vitest'
import { folderBlobs } from './folder.ts'

const ID = '01890000-0000-7000-8000-0000000000ab'
let folder: string
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'blobs-'))
})
afterEach(() => rmSync(folder, { recursive: true }))

it('keeps a file for its owner alone, and forgets it', async () => {
  const blobs = folderBlobs(folder)
  await blobs.write(ID, 'sealed')
  expect(await blobs.read(ID)).toBe('sealed')
  expect(statSync(join(folder, 'ab', ID)).mode & 0o777).toBe(0o600)
  await blobs.remove(ID)
  await expect(blobs.read(ID)).rejects.toThrow('ENOENT')
  await blobs.remove(ID)
})

it('leaves nothing of a file that could not be written', async () => {
  mkdirSync(join(folder, 'ab', ID), { recursive: true })
  await expect(folderBlobs(folder).write(ID, 'sealed')).rejects.toThrow()
  expect(readdirSync(join(folder, 'ab'))).toEqual([ID])
})
