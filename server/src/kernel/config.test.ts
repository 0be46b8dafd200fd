import { resolve } from 'node:path'
import { expect, it } from 'vitest'
import { readConfig } from './config.ts'

it('takes a variable that is set to nothing for one that is not set', () => {
  const names = ['PORT', 'HOST', 'TANDEM_DATA', 'LOG_LEVEL', 'DATABASE_URL', 'NATS_URL', 'PUBLIC_URL', 'TRUST_PROXY']
  const empty = Object.fromEntries(
    [...names, 'EGRESS_ALLOW', 'TANDEM_MODELS', 'TANDEM_KEK', 'TANDEM_BACKUPS'].map((name) => [name, '']),
  )
  expect(readConfig(empty)).toEqual(readConfig({}))
  expect(readConfig(empty)).toMatchObject({
    port: 3000,
    host: '127.0.0.1',
    dataDir: resolve('.tandem'),
    logLevel: 'warn',
  })
})

it('takes hosts apart at commas, with or without spaces', () => {
  const { egressAllow } = readConfig({ EGRESS_ALLOW: 'models.lan:8000, shop.lan,\n ' })
  expect(egressAllow).toEqual(['models.lan:8000', 'shop.lan'])
})

it.each([
  ['PORT', 'http'],
  ['PORT', '70000'],
  ['TRUST_PROXY', 'yes'],
])('refuses %s=%s and says so', (name, value) => {
  expect(() => readConfig({ [name]: value })).toThrow(`${name}=${value}`)
})
