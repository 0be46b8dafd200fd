import { chmodSync, mkdirSync, mkdtempSync, realpathSync, rmSync, statSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { canReach } from './account.ts'

let base: string
beforeEach(() => {
  base = mkdtempSync(join(realpathSync(tmpdir()), 'account-'))
  mkdirSync(join(base, 'inner'), { mode: 0o755 })
})
afterEach(() => rmSync(base, { recursive: true }))

const stranger = { uid: 54_321, gid: 54_321 }

test('a stranger needs every folder on the way to be open', () => {
  chmodSync(base, 0o711)
  expect(canReach(join(base, 'inner'), stranger)).toBe(true)
  chmodSync(base, 0o700)
  expect(canReach(join(base, 'inner'), stranger)).toBe(false)
})

test('owner and group pass by their own bits', () => {
  const { uid, gid } = statSync(base)
  chmodSync(base, 0o710)
  expect(canReach(join(base, 'inner'), { uid, gid: 54_321 })).toBe(true)
  expect(canReach(join(base, 'inner'), { uid: 54_321, gid })).toBe(true)
})
