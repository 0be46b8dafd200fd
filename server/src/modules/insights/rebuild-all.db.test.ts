import { afterAll, beforeAll, expect, it } from 'vitest'
import { createKit, type Kit } from '../../../test/kit.ts'
import { uuidv7 } from '../../kernel/ids.ts'
import { insertTenant } from '../tenants/index.ts'
import { project } from './project.ts'
import { rebuildAll } from './rebuild-all.ts'
import { Story } from './testing.ts'

let kit: Kit
beforeAll(async () => {
  kit = await createKit()
})
afterAll(() => kit.close())

const rollups = (tenant: string) =>
  kit.tx(async ({ db }) => {
    const rows = await db
      .selectFrom('insight_rollups')
      .select(['slot', 'metric', 'label', 'n'])
      .where('n', '>', 0)
      .execute()
    return rows.map((row) => JSON.stringify(row)).sort()
  }, tenant)

it('brings the figures of every tenant back to what was recorded', async () => {
  const tenants = [uuidv7(kit.clock), uuidv7(kit.clock)]
  for (const [n, tenant] of tenants.entries()) {
    await kit.tx((tx) => insertTenant(tx, { name: '店', pack: null, language: 'zh', at: new Date(0) }), tenant)
    for (const fact of new Story(n + 1).opened(0).asks(1).aiSays(2).facts) await project(kit.system(tenant), fact)
  }
  const before = await Promise.all(tenants.map(rollups))
  for (const tenant of tenants)
    await kit.tx(({ db }) => db.updateTable('insight_rollups').set({ n: 77 }).execute(), tenant)
  expect(await rebuildAll(kit.services)).toBe(2)
  expect(await Promise.all(tenants.map(rollups))).toEqual(before)
  expect(before[0]?.length).toBeGreaterThan(0)
})
