import { expect, it } from 'vitest'
import { isNetwork, isWithin } from './networks.ts'

it.each(['10.0.0.0/8', '192.0.2.7', '0.0.0.0/0', '2001:db8::/32', '::1'])('takes %s', (text) => {
  expect(isNetwork(text)).toBe(true)
})

it.each(['', '10.0.0.0/33', '10.0.0/8', '300.1.1.1', '::1/129', '10.0.0.0/-1', '10.0.0.0/8 ', 'office'])(
  'refuses %s',
  (text) => {
    expect(isNetwork(text)).toBe(false)
  },
)

const office = ['10.1.0.0/16', '192.0.2.7', '2001:db8::/32']
it.each<[string | null, boolean]>([
  ['10.1.255.255', true],
  ['10.2.0.1', false],
  ['192.0.2.7', true],
  ['192.0.2.8', false],
  ['2001:db8:1::5', true],
  ['2001:db9::1', false],
  // An IPv4 client on a socket that listens for both families.
  ['::ffff:10.1.0.9', true],
  ['::ffff:10.2.0.9', false],
  ['unknown', false],
  [null, false],
])('knows whether %s is inside: %s', (ip, inside) => {
  expect(isWithin(office, ip)).toBe(inside)
})

it('lets everybody in when no network is named', () => {
  expect(isWithin([], '203.0.113.1')).toBe(true)
})
