import type { IncomingMessage } from 'node:http'
import { expect, it } from 'vitest'
import { callerOf } from './caller.ts'

const from = (forwarded: string | undefined, remoteAddress: string | undefined = '172.18.0.5') =>
  ({ headers: { 'x-forwarded-for': forwarded }, socket: { remoteAddress } }) as unknown as IncomingMessage

it('believes nobody without a proxy', () => {
  expect(callerOf(from('203.0.113.9'), 0)).toBe('172.18.0.5')
  expect(callerOf(from(undefined), 0)).toBe('172.18.0.5')
})

it('believes as many entries as there are proxies, the last ones', () => {
  expect(callerOf(from('10.0.0.1, 203.0.113.9'), 1)).toBe('203.0.113.9')
  expect(callerOf(from('10.0.0.1, 203.0.113.9'), 2)).toBe('10.0.0.1')
})

it('takes the farthest known where a proxy said nothing', () => {
  expect(callerOf(from(undefined), 1)).toBe('172.18.0.5')
  expect(callerOf(from('203.0.113.9'), 3)).toBe('203.0.113.9')
})
