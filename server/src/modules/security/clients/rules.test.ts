import { expect, it } from 'vitest'
import { describeClient, type Worker } from './rules.ts'

const createdAt = new Date('2026-03-04T08:00:00Z')
const client = { id: 'c', name: '清风', pack: null, language: 'zh' as const, createdAt }
const maker: Worker = { user: 'maker', roles: ['administrator'], seenAt: null, ofHouse: true }

it('says what a client still lacks, and that nobody of its own is there', () => {
  expect(describeClient(client, [maker], null, 'maker')).toMatchObject({
    users: 1,
    lastSeenAt: null,
    hasOwnPeople: false,
    serves: true,
    missingRoles: ['security_administrator', 'audit_administrator'],
    createdAt: createdAt.toISOString(),
  })
})

it('tells who of its own people was there last, and whether one may go over', () => {
  const own = (day: number): Worker => ({
    user: `own${day}`,
    roles: ['security_administrator'],
    seenAt: new Date(2026, 2, day),
    ofHouse: false,
  })
  expect(describeClient(client, [maker, own(5), own(9)], null, 'another')).toMatchObject({
    users: 3,
    lastSeenAt: new Date(2026, 2, 9).toISOString(),
    hasOwnPeople: true,
    serves: false,
    missingRoles: ['audit_administrator'],
  })
})
