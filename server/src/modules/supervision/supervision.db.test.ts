import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { createKit, type Kit } from '../../../test/kit.ts'
import { uuidv7 } from '../../kernel/ids.ts'
import '../../kernel/tables.ts'
import { closeEpisode, conversations } from '../conversations/index.ts'
import { desk } from '../desk/index.ts'
import { notices } from '../desk/notices.ts'
import { routing, take } from '../routing/index.ts'
import { Centre } from '../routing/testing.ts'
import { workforce } from '../workforce/index.ts'
import { setAlarmPolicy } from './alarm-policy.ts'
import { acknowledge, alarms } from './alarms.ts'
import { supervision } from './index.ts'

const SECOND = 1000
let kit: Kit
let centre: Centre
let supervisor: ReturnType<Kit['agent']>

beforeAll(async () => {
  kit = await createKit([workforce, conversations, routing, desk, supervision])
})
afterAll(() => kit.close())
beforeEach(async () => {
  centre = await new Centre(kit).open()
  const id = uuidv7(kit.clock)
  supervisor = kit.agent(['tenant:read', 'conversation:read', 'conversation:supervise', 'insights:read'], {
    id,
    tenant: centre.tenant,
  })
  await centre.tx(({ tx }) =>
    tx.db
      .insertInto('memberships')
      .values({ tenant_id: tx.tenant, user_id: id, roles: ['supervisor'], disabled_at: null, created_at: new Date() })
      .execute(),
  )
})

/** Lets time pass in steps of the watch. */
async function pass(seconds: number): Promise<void> {
  for (let passed = 0; passed < seconds; passed += 10) {
    await kit.clock.advance(10 * SECOND)
    await kit.settle()
  }
}
const on = async () => (await alarms(supervisor, {})).rows.filter((row) => row.clearedAt === null)

describe('the watch over the floor', () => {
  it('raises a long wait once, tells the supervisors, and clears it when the customer is served', async () => {
    await setAlarmPolicy(centre.system(), { sla_risk: null })
    const thread = await centre.caller()
    await pass(170)
    expect(await on()).toEqual([])
    await pass(40)
    const [alarm, ...more] = await on()
    expect(more).toEqual([])
    expect(alarm).toMatchObject({ kind: 'longest_wait', limit: 180, acknowledged: null })
    expect((await notices(supervisor, {})).rows).toMatchObject([{ kind: 'alarm', alarm: 'longest_wait' }])
    const first = await acknowledge(supervisor, { alarm: alarm?.id ?? '' })
    expect(first.acknowledged?.name).toBe('测试坐席')
    const again = await acknowledge(kit.agent(['conversation:supervise'], { tenant: centre.tenant }), {
      alarm: first.id,
    })
    expect(again.acknowledged).toEqual(first.acknowledged)

    await take(await centre.agent(1), { conversation: thread.conversation })
    await pass(20)
    expect(await on()).toEqual([])
    const [over] = (await alarms(supervisor, {})).rows
    expect(over?.worst).toBeGreaterThanOrEqual(200)
    expect(over?.clearedAt).not.toBeNull()
  })

  it('stops when nothing is open and begins again with the next conversation', async () => {
    const thread = await centre.thread()
    await pass(20)
    await centre.tx((ctx) => closeEpisode(ctx, { conversation: thread.conversation, reason: 'resolved' }))
    await pass(20)
    const watching = async () =>
      (
        await kit.database.pools.owner.query(
          `select 1 from deadlines where tenant_id = $1 and kind = 'supervision.watch'`,
          [centre.tenant],
        )
      ).rowCount
    expect(await watching()).toBe(0)
    await centre.thread()
    await kit.settle()
    expect(await watching()).toBe(1)
  })

  it('sees risks of the promise, anger and customers who gave up', async () => {
    await setAlarmPolicy(centre.system(), {
      longest_wait: null,
      targetSeconds: 60,
      sla_risk: { raise: 2, clear: 1 },
      sentiment: { raise: 1, clear: 1 },
      abandonment: { raise: 0.5, clear: 0.2 },
    })
    const waiting = [await centre.caller(), await centre.caller()]
    await centre.tx(({ tx }) =>
      tx.db
        .updateTable('conversations')
        .set({ emotion: 'angry' })
        .where('id', '=', waiting[0]?.conversation ?? '')
        .execute(),
    )
    await pass(60)
    expect((await on()).map((row) => row.kind).sort()).toEqual(['sentiment', 'sla_risk'])
    for (let i = 0; i < 5; i++) waiting.push(await centre.caller())
    await pass(10)
    for (const { conversation } of waiting) {
      await centre.tx((ctx) => closeEpisode(ctx, { conversation, reason: 'left' }))
    }
    await kit.settle()
    await pass(10)
    expect((await on()).map((row) => row.kind)).toEqual(['abandonment'])
    await pass(31 * 60)
    expect(await on()).toEqual([])
  })

  it('refuses a policy whose alarm would clear above what raises it', async () => {
    const wrong = setAlarmPolicy(centre.system(), { sentiment: { raise: 2, clear: 5 } })
    await expect(wrong).rejects.toMatchObject({ code: 'bad_input' })
  })
})
