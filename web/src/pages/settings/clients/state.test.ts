import type { Invitation } from '@tandem/contract'
import { expect, it } from 'vitest'
import { stateOf } from './state.ts'

const invited = (state: Invitation['state']): Invitation => ({
  id: 'i',
  login: 'zhou',
  name: '周先生',
  roles: ['administrator'],
  by: null,
  state,
  createdAt: '2026-03-04T08:00:00.000Z',
  expiresAt: '2026-03-07T08:00:00.000Z',
})

it('is in use once somebody of its own is there, whoever is still invited', () => {
  expect(stateOf({ hasOwnPeople: true, invited: invited('expired') })).toBe('running')
})

it('waits while a link is open, and says when it is not', () => {
  expect(stateOf({ hasOwnPeople: false, invited: invited('open') })).toBe('waiting')
  expect(stateOf({ hasOwnPeople: false, invited: invited('expired') })).toBe('over')
  expect(stateOf({ hasOwnPeople: false, invited: null })).toBe('ours')
})
