import { saveModel, trainClassifier } from '@tandem/nlu'
import { sql } from 'kysely'
import { afterAll, beforeAll, expect, it, vi } from 'vitest'
import { createKit, type Kit } from '../../../test/kit.ts'
import { uuidv7 } from '../../kernel/ids.ts'
import { insertTenant } from '../tenants/index.ts'
import { loadMinds, mindOf } from './library.ts'
import { RELOAD } from './training/learn.ts'

let kit: Kit
beforeAll(async () => {
  kit = await createKit()
  await kit.tx((tx) => insertTenant(tx, { name: '测试', pack: null, language: 'zh', at: new Date(kit.clock.now()) }))
  await kit.tx(({ db, tenant }) =>
    db.insertInto('knowledge_state').values({ tenant_id: tenant, revision: 1 }).execute(),
  )
  await keepModel(1)
})
afterAll(() => kit.close())

const questions = ['怎么退货', '想退货', '退货流程', '如何退货'].map((text) => ({ text, label: 'return' }))
const greetings = ['你好', '您好', '在吗', '早上好'].map((text) => ({ text, label: 'hello' }))

async function keepModel(revision: number): Promise<void> {
  const bytes = Buffer.from(saveModel(trainClassifier([...questions, ...greetings], { quick: true })))
  const counts = { intents: 2, examples: 8, started_at: new Date(kit.clock.now()) }
  await kit.tx(async ({ db, tenant }) => {
    await db.updateTable('models').set({ stage: 'kept' }).where('tenant_id', '=', tenant).execute()
    const model = { revision, version: `r${revision}`, state: 'ready', stage: 'live', bytes, ...counts }
    await db
      .insertInto('models')
      .values({ tenant_id: tenant, ...model })
      .execute()
  })
}

const version = async () => (await mindOf(kit.system())).brain?.version

function gate() {
  let open = () => {}
  const opened = new Promise<void>((resolve) => {
    open = resolve
  })
  return { opened, open }
}

it('answers with the model that served until the next one is loaded', async () => {
  expect(await version()).toBe('r1')
  await keepModel(2)
  const begun = gate()
  const ended = gate()
  // A publication that takes its time: until it ends nobody can read what is published.
  const publication = kit.tx(async ({ db, tenant }) => {
    await db.updateTable('knowledge_state').set({ revision: 2 }).where('tenant_id', '=', tenant).execute()
    kit.services.bus.publish(RELOAD, { tenant })
    begun.open()
    await ended.opened
  })
  await begun.opened
  const during = await version()
  ended.open()
  await publication
  expect(during).toBe('r1')
  await expect.poll(() => version()).toBe('r2')
})

it('loads once for all that changes while it has not begun', async () => {
  const begun = gate()
  const ended = gate()
  const publication = kit.tx(async ({ db, tenant }) => {
    await db.updateTable('knowledge_state').set({ revision: 3 }).where('tenant_id', '=', tenant).execute()
    begun.open()
    await ended.opened
  })
  await begun.opened
  const reads = vi.spyOn(kit.services.transactions, 'run')
  for (let i = 0; i < 10; i++) kit.services.bus.publish(RELOAD, { tenant: kit.tenant })
  ended.open()
  await publication
  await expect.poll(async () => (await mindOf(kit.system())).knowledge.revision).toBe(3)
  // Time enough for ten.
  for (let i = 0; i < 200; i++) await kit.database.pools.owner.query('select 1')
  // The one that had begun, and one after it.
  expect(reads.mock.calls.length).toBeLessThanOrEqual(2)
  reads.mockRestore()
})

it('starts without the assistant of a tenant whose settings cannot be read', async () => {
  const broken = uuidv7(kit.clock)
  await kit.tx(
    (tx) => insertTenant(tx, { name: '坏', pack: null, language: 'zh', at: new Date(kit.clock.now()) }),
    broken,
  )
  await kit.tx((tx) => sql`update tenants set policies = '7' where tenant_id = ${broken}`.execute(tx.db), broken)
  await loadMinds(kit.services)
  expect(await version()).toBe('r2')
})
