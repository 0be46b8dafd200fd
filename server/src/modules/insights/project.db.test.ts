import fc from 'fast-check'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { createKit, type Kit } from '../../../test/kit.ts'
import { uuidv7 } from '../../kernel/ids.ts'
import type { Fact } from './facts.ts'
import { project, rebuild } from './project.ts'
import { agentId, Story } from './testing.ts'

let kit: Kit
beforeAll(async () => {
  kit = await createKit()
})
afterAll(() => kit.close())

/** The rollups of a tenant, cells that came back to nought aside. */
const rollups = (tenant: string) =>
  kit.tx(async ({ db }) => {
    const rows = await db
      .selectFrom('insight_rollups')
      .select(['slot', 'metric', 'label', 'bucket', 'n'])
      .where('n', '>', 0)
      .execute()
    return rows.map((row) => JSON.stringify(row)).sort()
  }, tenant)

/** What the episodes of a tenant came to. */
const summaries = (tenant: string) =>
  kit.tx(async ({ db }) => {
    const rows = await db.selectFrom('insight_episodes').select(['episode_id', 'last_at', 'summary']).execute()
    return rows.map((row) => JSON.stringify(row)).sort()
  }, tenant)

/** Projects facts as events that come side by side, in groups of any size. */
async function take(tenant: string, facts: readonly Fact[]): Promise<void> {
  await Promise.all(facts.map((fact) => project(kit.system(tenant), fact)))
}

const seconds = fc.integer({ min: 0, max: 7200 })
const step = fc.oneof(
  seconds.map((at) => (story: Story) => story.opened(at)),
  seconds.map((at) => (story: Story) => story.asks(at)),
  seconds.map((at) => (story: Story) => story.aiSays(at)),
  seconds.map((at) => (story: Story) => story.personSays(at)),
  fc.tuple(seconds, fc.constantFrom('bot', 'queue', 'agent')).map(
    ([at, to]) =>
      (story: Story) =>
        story.assigned(at, to, to === 'agent' ? agentId(1) : null),
  ),
  seconds.map((at) => (story: Story) => story.transferred(at, agentId(1))),
  seconds.map((at) => (story: Story) => story.wrappedUp(at, agentId(1))),
  seconds.map((at) => (story: Story) => story.deferred(at)),
  fc.tuple(seconds, fc.constantFrom('a', 'b', null)).map(
    ([at, intent]) =>
      (story: Story) =>
        story.decides(at, 'answer', intent),
  ),
  seconds.map((at) => (story: Story) => story.handedOver(at)),
  fc.tuple(seconds, seconds).map(
    ([at, waited]) =>
      (story: Story) =>
        story.accepted(at, waited),
  ),
  fc.tuple(seconds, fc.constantFrom('bot', 'agent', 'none')).map(
    ([at, handled]) =>
      (story: Story) =>
        story.closed(at, handled),
  ),
  fc.tuple(seconds, fc.integer({ min: 1, max: 5 })).map(
    ([at, stars]) =>
      (story: Story) =>
        story.rated(at, stars),
  ),
)
const stories = fc
  .array(fc.array(step, { minLength: 1, maxLength: 12 }), { minLength: 1, maxLength: 4 })
  .map((all) => all.flatMap((steps, n) => steps.reduce((story, tell) => tell(story), new Story(n + 1)).facts))

describe('the projector', () => {
  it('comes to the sums of a rebuild, whatever the order and however often events come', async () => {
    const runs = stories.chain((facts) =>
      fc.record({
        facts: fc.constant(facts),
        shuffled: fc.shuffledSubarray([...facts, ...facts], { minLength: facts.length * 2 }),
        cut: fc.nat(facts.length * 2),
      }),
    )
    await fc.assert(
      fc.asyncProperty(runs, async ({ facts, shuffled, cut }) => {
        const [mixed, ordered] = [uuidv7(kit.services.clock), uuidv7(kit.services.clock)]
        await take(mixed, shuffled.slice(0, cut))
        await take(mixed, shuffled.slice(cut))
        for (const fact of facts) await take(ordered, [fact])
        const incremental = [await rollups(mixed), await summaries(mixed)]
        expect(incremental).toEqual([await rollups(ordered), await summaries(ordered)])
        await kit.tx(rebuild, mixed)
        expect([await rollups(mixed), await summaries(mixed)]).toEqual(incremental)
      }),
      { numRuns: 25 },
    )
  })

  it('takes back what a late event shows to be otherwise', async () => {
    const { facts } = new Story().opened(0).asks(1).aiSays(2).handedOver(3).closed(60, 'bot')
    const tenant = uuidv7(kit.services.clock)
    const late = facts.findIndex(({ topic }) => topic === 'handover.requested')
    await take(tenant, facts.toSpliced(late, 1))
    expect((await rollups(tenant)).join()).toContain('closed_by_ai')
    await take(tenant, facts.slice(late, late + 1))
    expect((await rollups(tenant)).join()).not.toContain('closed_by_ai')
  })

  it('keeps tenants apart', async () => {
    const other = uuidv7(kit.services.clock)
    await take(uuidv7(kit.services.clock), new Story().opened(0).facts)
    expect(await rollups(other)).toEqual([])
  })
})
