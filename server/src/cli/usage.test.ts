import { createServer } from 'node:net'
import { expect, it } from 'vitest'
import { Failure } from '../kernel/errors.ts'
import { DatabaseError } from '../ports/db/errors.ts'
import { explanationOf, UsageError } from './usage.ts'

it('speaks Chinese and English of what we foresaw', () => {
  const taken = explanationOf(new DatabaseError('folder_taken', { path: '/data', pid: 7 }))
  expect(taken.split('\n')).toEqual([
    expect.stringMatching(/^数据目录 \/data/),
    expect.stringMatching(/^The data folder/),
  ])
  expect(explanationOf(new Failure('bad_input', { problem: 'PORT=x' }))).toMatch(/.*PORT=x.*\n.*PORT=x/)
})

it('says what to do about a port that is in use', async () => {
  const server = createServer()
  const port = await new Promise<number>((resolve) => {
    server.listen(0, '127.0.0.1', () => resolve((server.address() as { port: number }).port))
  })
  const error = await new Promise((resolve) => createServer().on('error', resolve).listen(port, '127.0.0.1'))
  server.close()
  expect(explanationOf(error)).toMatch(new RegExp(`^端口无法使用.*:${port}.*\nThe port cannot be used.*:${port}`))
})

it('says once what has one language only', () => {
  expect(explanationOf(new Error('boom'))).toBe('boom')
  expect(explanationOf(new UsageError({ zh: '错', en: 'wrong' }))).toBe('错 / wrong')
})
