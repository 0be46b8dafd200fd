import { randomBytes } from 'node:crypto'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { createKit, type Kit } from '../../../../test/kit.ts'
import { uuidv7 } from '../../../kernel/ids.ts'
import { storedBytes } from './stored-bytes.ts'

let kit: Kit
beforeAll(async () => {
  kit = await createKit()
})
afterAll(() => kit.close())

const keep = (revision: number, bytes: Buffer | null) =>
  kit.tx(({ db, tenant: tenant_id }) => {
    const state = bytes ? { state: 'ready', stage: 'kept' } : { state: 'training' }
    const counts = { intents: 0, examples: 0, started_at: new Date(kit.clock.now()) }
    return db
      .insertInto('models')
      .values({ tenant_id, revision, version: `r${revision}`, bytes, ...state, ...counts })
      .execute()
  })

it('puts a model of many pieces together as it was kept', async () => {
  const model = randomBytes(3 * 1024 * 1024 + 17)
  await keep(1, model)
  const read = await kit.tx((tx) => storedBytes(tx, 1))
  expect(read?.equals(model)).toBe(true)
})

it('tells an empty model from none, and shows nobody that of another tenant', async () => {
  await keep(2, Buffer.alloc(0))
  await keep(3, null)
  expect(await kit.tx((tx) => storedBytes(tx, 2))).toEqual(Buffer.alloc(0))
  expect(await kit.tx((tx) => storedBytes(tx, 3))).toBeNull()
  expect(await kit.tx((tx) => storedBytes(tx, 4))).toBeNull()
  expect(await kit.tx((tx) => storedBytes(tx, 1), uuidv7(kit.clock))).toBeNull()
})
