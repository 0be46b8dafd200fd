import { Role } from '@tandem/contract'
import { expect, it } from 'vitest'
import { holdsAllPowers, offices, roles } from './roles.ts'

it('knows every role of the contract', () => {
  expect(roles.toSorted()).toEqual(Role.options.toSorted())
})

it('lets one person hold two powers, never three', () => {
  for (const office of offices)
    expect(holdsAllPowers(['agent', ...offices.filter((other) => other !== office)])).toBe(false)
  expect(holdsAllPowers(['agent', ...offices])).toBe(true)
})
