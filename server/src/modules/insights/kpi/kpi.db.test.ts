import type { Kpi, KpiRow, VerbInput } from '@tandem/contract'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { createKit, type Kit } from '../../../../test/kit.ts'
import '../../../kernel/tables.ts'
import type { Context } from '../../../kernel/context.ts'
import { insertTenant } from '../../tenants/index.ts'
import { enrol, setPresence, updateAgent } from '../../workforce/index.ts'
import { insights } from '../index.ts'
import { project } from '../project.ts'
import { agentId, START, Story } from '../testing.ts'
import { exportKpis } from './export-kpis.ts'
import { kpis } from './kpis.ts'
import { myScore } from './my-score.ts'
import { saveScheme } from './save-scheme.ts'
import { schemeVersions } from './scheme-versions.ts'
import { schemes } from './schemes.ts'
import { scores } from './scores.ts'

let kit: Kit
let lead: Context

const [LIN, WU, IDLE] = [agentId(1), agentId(2), agentId(3)]
const DAY = 24 * 3600
/** Monday 2026-01-05, 10:00 in Shanghai. */
const MONDAY = { from: '2026-01-05', to: '2026-01-05' }

/**
 * A small day, told by hand. Each line is one customer; what it should count as stands beside it, and every trap of
 * the formulas is in it at least once.
 */
const log: Story[] = [
  // 1: the AI alone, rated 5: confirmed, contained, praised.
  new Story(1).opened(0).asks(0).decides(1, 'answer', 'order.status').aiSays(1).closed(60, 'bot').rated(70, 5),
  // 2: the AI alone, nobody came back: assumed; never added to the confirmed ones.
  new Story(2).opened(0).asks(0).decides(1, 'answer', 'order.status').aiSays(1).closed(60, 'bot', 'no_response'),
  // 3 and 4: the same customer is back within the day: the first was no success. The second is assumed.
  new Story(3, START, 3).opened(0).asks(0).decides(1, 'answer', 'refund.when').aiSays(1).closed(60, 'bot'),
  new Story(4, START, 3)
    .opened(3600)
    .asks(3600)
    .decides(3601, 'answer', 'refund.when')
    .aiSays(3601)
    .closed(3700, 'bot'),
  // 5: a greeting is no request, and no resolution.
  new Story(5).opened(0).asks(0).decides(1, 'answer', 'greeting.hello').aiSays(1).closed(60, 'bot', 'no_response'),
  // 6: handed over, answered in 30 s by Lin, resolved; the wait counts from the handover, not from the bot's greeting.
  new Story(6)
    .opened(0)
    .asks(0)
    .aiSays(1)
    .handedOver(600, 'law')
    .takenBy(LIN, 620, 20)
    .personSays(630)
    .closed(1220, 'agent')
    .wrappedUp(1280, LIN)
    .rated(1300, 4),
  // 7: at the same time as 6 with Lin, who does both at once: their time is shared. Transferred to Wu, so two touches.
  new Story(7)
    .opened(600)
    .asks(600)
    .handedOver(600, 'law')
    .takenBy(LIN, 680, 80)
    .personSays(690)
    .transferred(980, LIN)
    .assigned(980, 'queue')
    .takenBy(WU, 1000, 20)
    .personSays(1010)
    .closed(1300, 'agent'),
  // 8: left after two minutes in the queue: abandoned.
  new Story(8).opened(0).asks(0).handedOver(0, 'law').closed(120, 'none', 'left'),
  // 9: left at once: not let wait; in neither service level nor abandonment.
  new Story(9).opened(0).asks(0).handedOver(0, 'law').closed(3, 'none', 'left'),
  // 10: asked while the house was closed: apart.
  new Story(10).opened(0).asks(0).handedOver(0, 'law').houseClosed(0).closed(400, 'none', 'left'),
  // 11: asked for a call: apart.
  new Story(11).opened(0).asks(0).handedOver(0, 'law').deferred(30).closed(400, 'none', 'left'),
  // 12: spam is no work.
  new Story(12).opened(0).asks(0).handedOver(0, 'law').takenBy(WU, 5, 5).personSays(8).closed(60, 'agent', 'spam'),
  // 13: proactive: the AI spoke, nobody asked. Not in the denominator of containment.
  new Story(13).opened(0).aiSays(0).closed(60, 'bot', 'no_response'),
  // 14 and 15: resolved by Wu, but the customer is back with the same issue three days later: no first contact resolution.
  new Story(14, START, 14)
    .opened(0)
    .asks(0)
    .decides(1, 'handover', 'refund.when')
    .handedOver(1, 'money')
    .takenBy(WU, 2000, 1999)
    .personSays(2010)
    .closed(2300, 'agent'),
  new Story(15, START, 14)
    .opened(3 * DAY)
    .asks(3 * DAY)
    .decides(3 * DAY + 1, 'answer', 'refund.when')
    .aiSays(3 * DAY + 1)
    .closed(3 * DAY + 60, 'bot'),
  // 16: still open.
  new Story(16).opened(0).asks(0).aiSays(5),
]

beforeAll(async () => {
  kit = await createKit([insights])
  lead = kit.agent(['insights:read', 'kpi:read', 'kpi:write', 'workforce:read'])
  const at = new Date(kit.clock.now())
  await kit.tx((tx) => insertTenant(tx, { name: '明月商城', pack: null, language: 'zh', at }))
  for (const [id, name] of [
    [LIN, '林小舟'],
    [WU, '吴越'],
    [IDLE, '闲云'],
  ] as const) {
    await kit.tx((tx) => enrol({ ...kit.system(), tx }, { id, name }))
  }
  kit.clock.advance(START - kit.clock.now())
  await updateAgent(kit.system(), { agent: LIN, capacity: 2 })
  await setPresence(kit.agent(['routing:work'], { id: LIN }), { presence: 'online' })
  await kit.settle()
  kit.clock.advance(1800_000)
  await setPresence(kit.agent(['routing:work'], { id: LIN }), { presence: 'offline' })
  await kit.settle()
  for (const story of log) await Promise.all(story.facts.map((fact) => project(kit.system(), fact)))
  kit.clock.advance(20 * DAY * 1000)
})
afterAll(() => kit.close())

const ask = async (query: Partial<VerbInput<'insights.kpis'>> = {}): Promise<KpiRow[]> =>
  (await kpis(lead, { ...MONDAY, ...query })).rows
const figure = (rows: KpiRow[], kpi: Kpi, key: string | null = null) =>
  rows.find((row) => row.key === key)?.figures[kpi]

describe('the day, reckoned by hand', () => {
  it('partitions what was opened: 14 of the 16, spam and the later contact aside', async () => {
    const [row] = await ask()
    expect(row?.episodes).toBe(14)
    expect(row?.outcomes).toEqual({
      open: 1,
      resolved_by_person: 3,
      ended_by_person: 0,
      confirmed: 1,
      assumed: 2,
      returned: 1,
      unresolved: 0,
      too_early: 0,
      abandoned: 1,
      left_at_once: 1,
      out_of_hours: 1,
      deferred: 1,
      left_line: 0,
      no_request: 2,
    })
  })

  it('counts waiting by the published rules', async () => {
    const rows = await ask()
    // Offered: 6, 7, 8, 14. Within 60 s: 6 (20 s).
    expect(figure(rows, 'serviceLevel')).toEqual({ value: 1 / 4, n: 4 })
    expect(figure(rows, 'abandonment')).toEqual({ value: 1 / 4, n: 4 })
    expect(figure(rows, 'outOfHours')).toEqual({ value: 1 / 7, n: 7 })
    expect(figure(rows, 'deferred')).toEqual({ value: 1 / 7, n: 7 })
    expect(figure(await ask({ answerSeconds: 100 }), 'serviceLevel')).toEqual({ value: 2 / 4, n: 4 })
    expect(figure(await ask({ shortSeconds: 0 }), 'abandonment')).toEqual({ value: 2 / 5, n: 5 })
  })

  it('times the first reply of a person from the handover', async () => {
    const rows = await ask()
    // 6: 30 s, 7: 90 s, 14: 2009 s.
    expect(figure(rows, 'firstResponseP50')?.n).toBe(3)
    expect((figure(rows, 'firstResponseP50')?.value ?? 0) / 90).toBeCloseTo(1, 1)
    expect((figure(rows, 'firstResponseP90')?.value ?? 0) / 2009).toBeCloseTo(1, 1)
  })

  it('shares the time of chats that one person had at once, notes included', async () => {
    const rows = await ask({ split: 'agent' })
    // Lin: 620–1280 and 680–980, of which 300 s are shared: 510 + 150. Wu: 300 and 300. Spam is not handled work.
    expect(figure(rows, 'handleTime', LIN)).toEqual({ value: 330, n: 2 })
    expect(figure(rows, 'handleTime', WU)).toEqual({ value: 300, n: 2 })
    expect(figure(await ask(), 'handleTime')).toEqual({ value: 315, n: 4 })
  })

  it('weighs occupancy by places', async () => {
    const rows = await ask({ split: 'agent' })
    // Lin was online for 1800 s with two places: 960 place-seconds of 3600.
    expect(figure(rows, 'occupancy', LIN)?.value).toBeCloseTo(960 / 3600, 6)
  })

  it('counts transfers between agents, not handovers of the AI', async () => {
    expect(figure(await ask(), 'transferRate')).toEqual({ value: 1 / 3, n: 3 })
    const rows = await ask({ split: 'agent' })
    expect(figure(rows, 'transferRate', LIN)).toEqual({ value: 1 / 2, n: 2 })
    expect(figure(rows, 'transferRate', WU)).toEqual({ value: 0, n: 2 })
  })

  it('calls solved at the first contact what one person solved and nobody came back for in a week', async () => {
    // 6 yes; 7 had two people; 14 came back.
    expect(figure(await ask(), 'firstContactResolution')).toEqual({ value: 1 / 3, n: 3 })
  })

  it('keeps confirmed and assumed resolution apart', async () => {
    const rows = await ask()
    // Judged: 1, 2, 3, 4.
    expect(figure(rows, 'confirmedResolution')).toEqual({ value: 1 / 4, n: 4 })
    expect(figure(rows, 'assumedResolution')).toEqual({ value: 2 / 4, n: 4 })
  })

  it('counts containment over episodes in which the AI answered somebody', async () => {
    // 1, 2, 3, 4, 5 of those and 6, which went to a person.
    expect(figure(await ask(), 'containment')).toEqual({ value: 5 / 6, n: 6 })
  })

  it('tells satisfaction with how many were asked', async () => {
    const rows = await ask()
    expect(figure(rows, 'satisfaction')).toEqual({ value: 1, n: 2 })
    expect(figure(rows, 'ratingRate')).toEqual({ value: 2 / 12, n: 12 })
    expect(figure(rows, 'closureRate')).toEqual({ value: 13 / 14, n: 14 })
  })

  it('splits by skill, filters, and draws days', async () => {
    const bySkill = await ask({ split: 'skill' })
    expect(bySkill.map(({ key }) => key)).toEqual(['law', 'money'])
    expect(figure(bySkill, 'serviceLevel', 'money')).toEqual({ value: 0, n: 1 })
    expect(figure(await ask({ skill: 'money' }), 'serviceLevel')).toEqual({ value: 0, n: 1 })
    expect((await ask({ agent: WU }))[0]?.episodes).toBe(2)
    const days = await ask({ to: '2026-01-08', period: 'day' })
    expect(days.map(({ period, episodes }) => [period, episodes])).toEqual([
      ['2026-01-05', 14],
      ['2026-01-06', 0],
      ['2026-01-07', 0],
      ['2026-01-08', 1],
    ])
  })

  it('says too early of what the AI closed within the day', async () => {
    const fresh = new Story(30, kit.clock.now() - 7200_000)
    const { facts } = fresh.opened(0).asks(0).decides(1, 'answer', 'order.status').aiSays(1).closed(60, 'bot')
    await Promise.all(facts.map((fact) => project(kit.system(), fact)))
    const today = new Date(kit.clock.now()).toISOString().slice(0, 10)
    const [row] = await ask({ from: today, to: today })
    expect(row?.outcomes.too_early).toBe(1)
    expect(row?.figures.assumedResolution).toEqual({ value: null, n: 0 })
  })
})

it('exports what the page shows', async () => {
  const { name, csv } = await exportKpis(lead, { ...MONDAY, split: 'agent' })
  expect(name).toBe('kpis-2026-01-05-2026-01-05.csv')
  const lines = csv.trim().split('\r\n')
  const shown = await ask({ split: 'agent' })
  expect(lines).toHaveLength(shown.length + 1)
  const column = (lines[0] ?? '').split(',').indexOf('handleTime')
  expect(lines.slice(1).map((line) => line.split(',')[column])).toEqual(
    shown.map(({ figures }) => String(figures.handleTime.value)),
  )
})

describe('scores', () => {
  const title = { zh: '试', en: 'Try' }
  const items = [{ kpi: 'handleTime' as const, weight: 100, target: 0, zero: 660 }]
  const day = { period: 'day' as const, date: MONDAY.from }

  it('cover every active agent: with a value or with a reason', async () => {
    const answer = await scores(lead, day)
    expect(answer.scored + answer.reasoned).toBe(answer.active)
    expect(answer.active).toBe(3)
    expect(answer.rows.find(({ agent }) => agent === IDLE)).toMatchObject({ score: null, reason: 'no_work' })
    expect(answer.rows.find(({ agent }) => agent === WU)).toMatchObject({ score: null, reason: 'too_few_cases' })
    expect(answer.team.lines.find(({ kpi }) => kpi === 'serviceLevel')?.figure).toEqual({ value: 0.25, n: 4 })
  })

  it('of periods that are over stay by the scheme of their time', async () => {
    const saved = await saveScheme(lead, { role: 'agent', title, items })
    expect(saved.version).toBe(1)
    expect((await schemes(lead, {})).rows.map(({ version }) => version)).toEqual([1, 0])
    const versions = (await schemeVersions(lead, { role: 'agent' })).rows
    expect(versions.map(({ version }) => version)).toEqual([1, 0])
    expect(versions[0]).toMatchObject({ title, items: saved.items, savedAt: saved.savedAt })
    expect((await scores(lead, day)).scheme.version).toBe(0)
    const today = new Date(kit.clock.now()).toISOString().slice(0, 10)
    expect((await scores(lead, { ...day, date: today })).scheme.version).toBe(1)
  })

  it('are shown to agents for themselves, and to nobody by a client company', async () => {
    const mine = await myScore(kit.agent(['routing:work'], { id: LIN }), day)
    expect(mine.score).toMatchObject({ agent: LIN, name: '林小舟' })
    expect(mine.before).toHaveLength(5)
    expect(mine.score.lines.find(({ kpi }) => kpi === 'handleTime')?.figure).toEqual({ value: 330, n: 2 })
    await expect(scores(kit.agent(['routing:work', 'insights:read']), day)).rejects.toMatchObject({ code: 'forbidden' })
    const client = kit.agent(['insights:read'])
    await expect(kpis(client, { ...MONDAY, split: 'agent' })).rejects.toMatchObject({ code: 'forbidden' })
    await expect(kpis(client, { ...MONDAY, agent: LIN })).rejects.toMatchObject({ code: 'forbidden' })
    expect((await kpis(client, MONDAY)).rows).toHaveLength(1)
  })

  it('refuse a scheme that cannot be reckoned with', async () => {
    const flat = saveScheme(lead, {
      role: 'agent',
      title,
      items: [{ kpi: 'handleTime', weight: 1, target: 1, zero: 1 }],
    })
    await expect(flat).rejects.toMatchObject({ code: 'bad_input' })
    const twice = saveScheme(lead, { role: 'agent', title, items: [...items, ...items] })
    await expect(twice).rejects.toMatchObject({ code: 'bad_input' })
    await expect(kpis(lead, { from: '2026-01-05', to: '2026-01-01' })).rejects.toMatchObject({ code: 'bad_input' })
  })
})
