import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { createKit, type Kit } from '../../../test/kit.ts'
import { get, insertTenant, setupStatus, update } from './index.ts'

let kit: Kit
beforeAll(async () => {
  kit = await createKit()
  const at = new Date(kit.clock.now())
  await kit.tx((tx) => insertTenant(tx, { name: '明月商城', pack: 'ecommerce', language: 'zh', at }))
})
afterAll(() => kit.close())

describe('a tenant', () => {
  it('begins with the policies of its industry', async () => {
    const tenant = await get(kit.agent(['tenant:read']), {})
    expect(tenant.policies).toMatchObject({ industry: 'ecommerce', auditDays: 400, fourEyes: false })
  })

  it('changes what it is asked to and keeps the rest', async () => {
    const ctx = kit.agent(['tenant:write'])
    const changed = await update(ctx, { policies: { offerSeconds: 45 } })
    expect(changed).toMatchObject({ name: '明月商城', policies: { offerSeconds: 45, auditDays: 400 } })
    expect((await update(ctx, { name: '清风商城' })).policies.offerSeconds).toBe(45)
    expect((await get(kit.agent(['tenant:read']), {})).name).toBe('清风商城')
  })

  it('keeps every change of those that come in the same moment', async () => {
    const ctx = kit.agent(['tenant:write'])
    const changes = [{ name: '晨光' }, { policies: { offerSeconds: 60 } }, { policies: { visitDays: 7 } }]
    await Promise.all(changes.map((change) => update(ctx, change)))
    const tenant = await get(kit.agent(['tenant:read']), {})
    expect(tenant).toMatchObject({ name: '晨光', policies: { offerSeconds: 60, visitDays: 7 } })
  })

  it('keeps its audit trail for at least 180 days', async () => {
    const ctx = kit.agent(['tenant:write'])
    await expect(update(ctx, { policies: { auditDays: 179 } })).rejects.toMatchObject({ code: 'not_allowed' })
    expect((await update(ctx, { policies: { auditDays: 180 } })).policies.auditDays).toBe(180)
  })

  it('cannot switch four eyes off in finance', async () => {
    const ctx = kit.agent(['tenant:write'])
    expect((await update(ctx, { policies: { industry: 'finance' } })).policies.fourEyes).toBe(true)
    expect((await update(ctx, { policies: { fourEyes: false } })).policies.fourEyes).toBe(true)
  })

  it('refuses opening hours that no clock knows', async () => {
    const ctx = kit.agent(['tenant:write'])
    const bad = [
      { zone: 'Asia/Nowhere', week: {} },
      { zone: 'Asia/Shanghai', week: { 1: [['18:00', '09:00']] } },
      { zone: 'Asia/Shanghai', week: { 1: [['9', '18:00']] } },
    ] as { zone: string; week: Record<string, [string, string][]> }[]
    for (const hours of bad) await expect(update(ctx, { hours })).rejects.toMatchObject({ code: 'bad_input' })
  })

  it('is not seen from another one, nor needs setup any more', async () => {
    const other = kit.agent(['tenant:read'], { tenant: '01900000-0000-7000-8000-000000000001' })
    await expect(get(other, {})).rejects.toMatchObject({ code: 'not_found' })
    expect((await setupStatus(other, {}).catch((error) => error)).code).toBe('forbidden')
    expect((await setupStatus(kit.system(), {})).needed).toBe(false)
  })
})
