import { expect, it } from 'vitest'
import { system } from './actor.ts'
import { auditRow } from './audit-row.ts'
import type { Context } from './context.ts'

it('masks every text of its detail, however deep it lies', () => {
  const ctx = { actor: system('test'), ip: null, requestId: 'r' } as Context
  const detail = {
    note: '拨 13812345678',
    list: ['li.ming@example.com'],
    deep: { phone: '13812345678' },
    n: 3,
    ok: true,
  }
  const row = auditRow(ctx, 'test', 'ok', null, detail)
  expect(JSON.stringify(row.detail)).not.toMatch(/13812345678|li\.ming@/)
  expect(row.detail).toMatchObject({ n: 3, ok: true, list: [expect.any(String)] })
})

it('leaves ids and networks as they are', () => {
  const ctx = { actor: system('test'), ip: null, requestId: 'r' } as Context
  const detail = { from: '01990000-0000-7000-8000-000000000000', policies: { adminNetworks: ['192.0.2.0/24'] } }
  expect(auditRow(ctx, 'test', 'ok', null, detail).detail).toEqual(detail)
})
