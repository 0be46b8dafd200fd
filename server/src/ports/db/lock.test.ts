import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  utimesSync,
  writeFileSync,
} from 'node:fs'
import { hostname, tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { lockFolder } from './lock.ts'
import { birthMark } from './processes.ts'

let folder: string
let file: string

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'lock-'))
  file = join(folder, 'tandem.lock')
})
afterEach(() => rmSync(folder, { recursive: true }))

const held = (holder: object) =>
  writeFileSync(file, JSON.stringify({ pid: process.pid, birth: birthMark(process.pid), host: hostname(), ...holder }))

test('is given to one, and after the release to the next', async () => {
  const release = await lockFolder(folder)
  await expect(lockFolder(folder)).rejects.toMatchObject({
    code: 'folder_taken',
    message: expect.stringContaining(String(process.pid)),
  })
  release()
  expect(existsSync(file)).toBe(false)
  const again = await lockFolder(folder)
  again()
  expect(readdirSync(folder)).toEqual([])
})

test('of many at once, one gets it, also over a stale lock', async () => {
  held({ birth: 'long ago' })
  const tries = await Promise.allSettled(Array.from({ length: 20 }, () => lockFolder(folder)))
  const won = tries.filter((attempt) => attempt.status === 'fulfilled')
  expect(won).toHaveLength(1)
  won[0]?.value()
})

test.each([
  ['a process that is gone', { pid: 2 ** 22 + 1, birth: 'x' }],
  ['an earlier process with an id in use again', { birth: 'another boot 1' }],
])('a lock of %s is taken over', async (_, holder) => {
  held(holder)
  const release = await lockFolder(folder)
  expect(JSON.parse(readFileSync(file, 'utf8')).pid).toBe(process.pid)
  release()
})

test('a lock file that was cut short is taken over', async () => {
  writeFileSync(file, '{"pid":')
  const release = await lockFolder(folder)
  release()
})

test('a lock that cannot be read is told, not waited for', async () => {
  mkdirSync(file)
  await expect(lockFolder(folder)).rejects.toThrow('EISDIR')
})

test('a lock of another host holds while it beats', async () => {
  held({ host: 'elsewhere' })
  const beat = setInterval(() => utimesSync(file, new Date(), new Date()), 20)
  await expect(lockFolder(folder, 300)).rejects.toMatchObject({ code: 'folder_taken' })
  clearInterval(beat)
  const release = await lockFolder(folder, 300)
  release()
})

test('a late release does not take the lock from its next holder', async () => {
  const release = await lockFolder(folder)
  held({ token: 'of the next' })
  release()
  expect(existsSync(file)).toBe(true)
})
