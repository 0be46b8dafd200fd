import { appendFileSync, closeSync, existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { explain, openLog, readLog } from './log.ts'

describe('explain', () => {
  test.each([
    ['initdb: error: could not write to file "pg_wal/xlogtemp.31": No space left on device', 'disk_full'],
    ['FATAL:  data directory "/d" has wrong ownership', 'permission'],
    ['FATAL:  could not open file "global/pg_control": Permission denied', 'permission'],
    ['FATAL:  database files are incompatible with server', 'wrong_version'],
    ['PANIC:  could not locate a valid checkpoint record at 0/0', 'corrupt'],
    ['FATAL:  could not create shared memory segment: Invalid argument', 'start_failed'],
    ['', 'start_failed'],
  ])('%s', (said, code) => {
    expect(explain(said, '/d')).toMatchObject({ code })
  })

  test('passes on the decisive line in both languages', () => {
    const { text } = explain('LOG:  starting\nFATAL:  something new\nLOG:  shut down\n', '/d')
    expect(text.en).toContain('FATAL:  something new')
    expect(text.zh).toContain('FATAL:  something new')
    expect(text.en).not.toContain('LOG')
  })
})

describe('the log file', () => {
  let folder: string
  let path: string
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'log-'))
    path = join(folder, 'postgres.log')
  })
  afterEach(() => rmSync(folder, { recursive: true }))

  test('only what was written since is read', () => {
    writeFileSync(path, 'before\n')
    const { fd, start } = openLog(path)
    closeSync(fd)
    appendFileSync(path, 'after\n')
    expect(readLog(path, start)).toBe('after\n')
  })

  test('a large one is moved aside', () => {
    writeFileSync(path, 'x'.repeat(6 * 1024 * 1024))
    const { fd, start } = openLog(path)
    closeSync(fd)
    expect(start).toBe(0)
    expect(existsSync(`${path}.1`)).toBe(true)
  })
})
