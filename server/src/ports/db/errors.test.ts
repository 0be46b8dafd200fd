import { expect, test } from 'vitest'
import { DatabaseError, fromFileError } from './errors.ts'

test('a message names what it is about in both languages', () => {
  const { message, text } = new DatabaseError('folder_taken', { path: '/srv/data', pid: 4711 })
  expect(message).toBe(text.en)
  for (const words of Object.values(text)) {
    expect(words).toContain('/srv/data')
    expect(words).toContain('4711')
    expect(words).toContain('TANDEM_DATA')
  }
})

test('what is not known leaves no hole', () => {
  expect(new DatabaseError('disk_full').text.en).not.toMatch(/[{}]|undefined/)
})

test.each([
  ['ENOSPC', 'disk_full'],
  ['EDQUOT', 'disk_full'],
  ['EACCES', 'permission'],
  ['EROFS', 'permission'],
])('a file error %s is %s', (code, expected) => {
  const error = Object.assign(new Error('failed'), { code })
  expect(fromFileError(error, '/srv/data')).toMatchObject({ code: expected, cause: error })
})

test('other errors pass through', () => {
  const error = Object.assign(new Error('failed'), { code: 'ENOENT' })
  expect(fromFileError(error, '/srv/data')).toBe(error)
})
