import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { createKit, type Kit } from '../../../test/kit.ts'
import type { Context } from '../../kernel/context.ts'
import { insertTenant } from '../tenants/index.ts'
import { enrol } from '../workforce/index.ts'
import { live } from './live.ts'
import { project } from './project.ts'
import { series } from './series.ts'
import { START, Story } from './testing.ts'
import { topIntents } from './top-intents.ts'

let kit: Kit
let analyst: Context
const AGENT = '0196f0a0-0000-7000-8000-00000000a9e1'

beforeAll(async () => {
  kit = await createKit()
  analyst = kit.agent(['insights:read'])
  const at = new Date(kit.clock.now())
  await kit.tx((tx) => insertTenant(tx, { name: '明月商城', pack: null, language: 'zh', at }))
  await kit.tx((tx) => enrol({ ...kit.system(), tx }, { id: AGENT, name: '小林' }))
})
afterAll(() => kit.close())

const take = (story: Story) => Promise.all(story.facts.map((fact) => project(kit.system(), fact)))

describe('figures', () => {
  it('are nothing, not nought, of nothing', async () => {
    const figures = await live(analyst, {})
    expect(figures.answeredByAi).toEqual({ value: null, n: 0 })
    expect(figures.rating).toEqual({ value: null, n: 0 })
  })

  it('tell the day with the number of cases behind each', async () => {
    kit.clock.advance(3600_000)
    await take(
      new Story(1).opened(0).asks(0).decides(1, 'answer', 'order.status').aiSays(1).closed(60, 'bot').rated(61, 5),
    )
    const asked = new Story(2).opened(0).asks(0).decides(1, 'handover', 'service.human').aiSays(1).handedOver(1)
    await take(asked.accepted(21, 20).personSays(41).closed(600, 'agent').rated(601, 2))
    const figures = await live(analyst, {})
    expect(figures).toMatchObject({
      episodes: 2,
      messages: 5,
      answeredByAi: { value: 0.5, n: 2 },
      handoverRate: { value: 0.5, n: 2 },
      rating: { value: 3.5, n: 2 },
      aiResponseP50Ms: { n: 2 },
      firstResponseP90Seconds: { n: 1 },
      waitP50Seconds: { n: 1 },
    })
    expect(figures.aiResponseP50Ms.value).toBeCloseTo(1000, -2)
    expect(figures.firstResponseP50Seconds.value).toBeCloseTo(40, -1)
    expect(figures.waitP50Seconds.value).toBeCloseTo(20, -1)
  })

  it('leave yesterday out', async () => {
    await take(new Story(3, START - 24 * 3600_000).opened(0).asks(0))
    expect((await live(analyst, {})).episodes).toBe(2)
  })

  it('count the agents who are there', async () => {
    expect(await live(analyst, {})).toMatchObject({ agentsOnline: 0, agentsAway: 0, capacity: 0, load: 0 })
  })
})

describe('the course of the day', () => {
  it('has a row for every bucket up to now, with what happened in it', async () => {
    const { rows, bucketMinutes, from } = await series(analyst, { hours: 6 })
    expect([bucketMinutes, rows.length]).toEqual([15, 24])
    expect(rows[0]?.at).toBe(from)
    const start = rows.find((row) => Date.parse(row.at) === START)
    expect(start).toMatchObject({ episodes: 2, messages: 5, handovers: 1, aiAnswers: 1 })
    expect(rows.reduce((sum, row) => sum + row.episodes, 0)).toBe(2)
  })

  it('sums quarters into hours', async () => {
    const { rows } = await series(analyst, { hours: 48 })
    expect(rows).toHaveLength(48)
    expect(rows.reduce((sum, row) => sum + row.episodes, 0)).toBe(3)
  })
})

it('ranks what was asked about', async () => {
  const { rows } = await topIntents(analyst, { hours: 24 })
  expect(rows).toEqual([
    { intent: 'order.status', title: 'order.status', count: 1, handovers: 0 },
    { intent: 'service.human', title: 'service.human', count: 1, handovers: 1 },
  ])
})

it('is for those who may read figures', async () => {
  await expect(live(kit.agent(['conversation:read']), {})).rejects.toMatchObject({ code: 'forbidden' })
})
