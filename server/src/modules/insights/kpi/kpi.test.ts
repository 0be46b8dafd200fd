import { KpiQuery } from '@tandem/contract'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { agentId, START, Story } from '../testing.ts'
import { Board } from './board.ts'
import { withReturns } from './contacts.ts'
import { toCsv } from './csv.ts'
import { busyBetween } from './occupancy.ts'
import { outcomeOf, unservedSeconds } from './outcome.ts'
import { addDays, afterPeriod, dateIn, periodOf, spansOf, startOfDate } from './periods.ts'
import { pointsFor, scoreOf } from './score.ts'
import { splitTimes } from './split-time.ts'
import { type Summary, summarise } from './summary.ts'

const DAY = 24 * 3600
const works = fc.array(
  fc.tuple(fc.nat(1000), fc.nat(300)).map(([from, length]) => ({ from, to: from + length })),
  { maxLength: 30 },
)
const total = (values: readonly number[]) => values.reduce((sum, value) => sum + value, 0)

/** Milliseconds in which anything was done. */
const union = (pieces: readonly { from: number; to: number }[]) => {
  let busy = 0
  for (let at = 0; at < 1300; at++) if (pieces.some(({ from, to }) => from <= at && at < to)) busy++
  return busy
}

describe('time of several chats at once', () => {
  it('is divided among them', () => {
    expect(splitTimes([{ from: 0, to: 100 }])).toEqual([100])
    expect(
      splitTimes([
        { from: 0, to: 100 },
        { from: 50, to: 100 },
      ]),
    ).toEqual([75, 25])
  })

  it('sums to the time in which anything was done, and never makes a chat longer than it was', () => {
    fc.assert(
      fc.property(works, (pieces) => {
        const parts = splitTimes(pieces)
        expect(total(parts)).toBeCloseTo(union(pieces), 6)
        for (const [index, part] of parts.entries()) {
          const { from, to } = pieces[index] ?? { from: 0, to: 0 }
          expect(part).toBeLessThanOrEqual(to - from + 1e-9)
        }
      }),
    )
  })
})

describe('occupancy', () => {
  const online = { at: 0, presence: 'online', capacity: 2 }

  it('weighs by places', () => {
    const busy = busyBetween(0, 100, [online], [{ from: 0, to: 50, places: 1 }])
    expect(busy).toEqual({ busy: 50, free: 150 })
  })

  it('has no free places while the agent is away, and counts work on as busy', () => {
    const away = { at: 40, presence: 'away', capacity: null }
    expect(busyBetween(0, 100, [online, away], [{ from: 0, to: 60, places: 1 }])).toEqual({ busy: 60, free: 40 })
  })

  it('minds a capacity that changes', () => {
    const more = { at: 50, presence: null, capacity: 4 }
    expect(busyBetween(0, 100, [online, more], [])).toEqual({ busy: 0, free: 300 })
  })

  it('is the same however the span is cut', () => {
    const cut = fc.tuple(works, fc.integer({ min: 1, max: 1299 }))
    fc.assert(
      fc.property(cut, ([pieces, at]) => {
        const held = pieces.map((piece) => ({ ...piece, places: 1 }))
        const whole = busyBetween(0, 1300, [online], held)
        const [a, b] = [busyBetween(0, at, [online], held), busyBetween(at, 1300, [online], held)]
        expect({ busy: a.busy + b.busy, free: a.free + b.free }).toEqual(whole)
      }),
    )
  })
})

describe('periods', () => {
  it('are local: days, weeks from Monday, months', () => {
    expect(periodOf('2026-03-04', 'week')).toBe('2026-03-02')
    expect(periodOf('2026-03-01', 'week')).toBe('2026-02-23')
    expect(afterPeriod('2026-12-01', 'month')).toBe('2027-01-01')
    expect(new Date(startOfDate('2026-03-04', 'Asia/Shanghai')).toISOString()).toBe('2026-03-03T16:00:00.000Z')
    for (const zone of ['Pacific/Kiritimati', 'Pacific/Niue', 'UTC', 'Asia/Kathmandu', 'America/Santiago']) {
      expect(dateIn(zone)(startOfDate('2026-09-06', zone))).toBe('2026-09-06')
      expect(dateIn(zone)(startOfDate('2026-09-06', zone) - 1)).toBe('2026-09-05')
    }
  })

  it('cover the asked dates without a gap or an overlap', () => {
    const question = fc.record({
      from: fc.nat(800).map((days) => addDays('2025-01-01', days)),
      length: fc.nat(99),
      period: fc.constantFrom('whole', 'day', 'week', 'month'),
    })
    fc.assert(
      fc.property(question, ({ from, length, period }) => {
        const spans = spansOf({ from, to: addDays(from, length), period }, 'Europe/Berlin')
        expect(spans[0]?.from).toBe(startOfDate(from, 'Europe/Berlin'))
        expect(spans.at(-1)?.to).toBe(startOfDate(addDays(from, length + 1), 'Europe/Berlin'))
        for (const [index, span] of spans.slice(1).entries()) expect(span.from).toBe(spans[index]?.to)
      }),
      { numRuns: 40 },
    )
  })
})

describe('points', () => {
  it('run straight from zero to target, whichever is better, and end at the cap', () => {
    expect(pointsFor(0.75, { target: 1, zero: 0.5, cap: 100 })).toBe(50)
    expect(pointsFor(60, { target: 20, zero: 120, cap: 100 })).toBe(60)
    expect(pointsFor(500, { target: 20, zero: 120, cap: 100 })).toBe(0)
    expect(pointsFor(1.5, { target: 1, zero: 0.5, cap: 120 })).toBe(120)
  })

  const line = { weight: 1, target: 1, zero: 0, cap: 100, least: 2 }
  const figures = (values: Record<string, { value: number | null; n: number }>) =>
    values as Parameters<typeof scoreOf>[1]

  it('of lines without enough cases go to the others', () => {
    const items = [
      { ...line, kpi: 'satisfaction' as const, weight: 30 },
      { ...line, kpi: 'serviceLevel' as const, weight: 70 },
    ]
    const scored = scoreOf(items, figures({ satisfaction: { value: 0.8, n: 5 }, serviceLevel: { value: 0.1, n: 1 } }))
    expect(scored).toMatchObject({ score: 80, reason: null, lines: [{ points: 80 }, { points: null }] })
  })

  it('are never nothing without a reason', () => {
    const items = [{ ...line, kpi: 'satisfaction' as const }]
    expect(scoreOf(items, undefined)).toMatchObject({ score: null, reason: 'no_work' })
    expect(scoreOf(items, figures({ satisfaction: { value: 1, n: 1 } }))).toMatchObject({ reason: 'too_few_cases' })
  })
})

const told = (...stories: Story[]) =>
  withReturns(stories.map(({ facts }) => summarise(facts)).filter((one): one is Summary => one !== null))

function boardOf(customers: Story[][], query: Partial<KpiQuery> = {}, now = START + 30 * DAY * 1000) {
  const full = KpiQuery.parse({ from: '2026-01-05', to: '2026-01-11', ...query })
  const board = new Board(spansOf(full, 'UTC'), full, { now, answerSeconds: 60, shortSeconds: 5 })
  for (const stories of customers) for (const episode of told(...stories)) board.take(episode)
  board.finish(new Map())
  return board.rows()
}

const at = fc.integer({ min: 0, max: 3 * DAY })
const told1 = fc.array(
  fc.oneof(
    at.map((s) => (story: Story) => story.asks(s)),
    at.map((s) => (story: Story) => story.aiSays(s)),
    at.map((s) => (story: Story) => story.personSays(s)),
    at.map((s) => (story: Story) => story.handedOver(s, 'law')),
    at.map((s) => (story: Story) => story.deferred(s)),
    at.map((s) => (story: Story) => story.houseClosed(s)),
    fc.tuple(at, fc.constantFrom(1, 2)).map(
      ([s, n]) =>
        (story: Story) =>
          story.takenBy(agentId(n), s),
    ),
    fc.tuple(at, fc.constantFrom('answer', 'refuse'), fc.constantFrom('a', 'greeting.hello', null)).map(
      ([s, action, intent]) =>
        (story: Story) =>
          story.decides(s, action as 'answer' | 'refuse', intent),
    ),
    fc.tuple(at, fc.integer({ min: 1, max: 5 })).map(
      ([s, stars]) =>
        (story: Story) =>
          story.rated(s, stars),
    ),
    fc.tuple(at, fc.constantFrom('resolved', 'left', 'spam', 'no_response')).map(
      ([s, reason]) =>
        (story: Story) =>
          story.closed(s, 'none', reason as 'resolved' | 'left' | 'spam' | 'no_response'),
    ),
  ),
  { maxLength: 10 },
)

it('every counted episode has one outcome: the shares sum to 100 %, whatever happened', () => {
  fc.assert(
    fc.property(fc.array(told1, { minLength: 1, maxLength: 6 }), fc.nat(10 * DAY), (scripts, later) => {
      const stories = scripts.map((steps, n) =>
        steps.reduce((story, tell) => tell(story), new Story(n + 1, START, 1).opened(0)),
      )
      const [row] = boardOf([stories], {}, START + later * 1000)
      const spam = stories.filter(({ facts }) => {
        const last = facts.findLast(({ topic }) => topic === 'episode.closed')
        return last?.topic === 'episode.closed' && last.payload.reason === 'spam'
      }).length
      expect(row?.episodes).toBe(stories.length - spam)
      expect(total(Object.values(row?.outcomes ?? {}))).toBe(row?.episodes)
      for (const { value, n } of Object.values(row?.figures ?? {})) expect(value === null).toBe(n === 0)
    }),
  )
})

it('skills and days each count an episode once: their sums are those of the whole', () => {
  fc.assert(
    fc.property(fc.array(told1, { minLength: 1, maxLength: 6 }), (scripts) => {
      const stories = scripts.map((steps, n) => steps.reduce((story, tell) => tell(story), new Story(n + 1).opened(0)))
      const customers = stories.map((story) => [story])
      const n = (rows: ReturnType<typeof boardOf>, kpi: 'serviceLevel' | 'handleTime' | 'transferRate') =>
        total(rows.map(({ figures }) => figures[kpi].n))
      const whole = boardOf(customers)
      for (const kpi of ['serviceLevel', 'transferRate'] as const) {
        expect(n(boardOf(customers, { period: 'day' }), kpi)).toBe(n(whole, kpi))
      }
      expect(n(boardOf(customers, { split: 'agent' }), 'handleTime')).toBe(n(whole, 'handleTime'))
      expect(n(boardOf(customers, { split: 'skill' }), 'serviceLevel')).toBe(n(whole, 'serviceLevel'))
    }),
  )
})

it('writes CSV that a spreadsheet takes for text and figures, never for a formula', () => {
  const [row] = boardOf([[new Story(1).opened(0).asks(1)]])
  if (!row) throw new Error('no row')
  const csv = toCsv({ from: '', to: '', zone: 'UTC', rows: [{ ...row, key: 'a,b', name: '=1+1 "x"' }] })
  const [header, line] = csv.split('\r\n')
  expect(header?.startsWith('\uFEFFperiod,key,name,episodes,firstResponseP50,firstResponseP50_n')).toBe(true)
  expect(line?.startsWith(`2026-01-05,"a,b","'=1+1 ""x""",1,,0`)).toBe(true)
})

it('counts who went back to the AI on their own wish apart from who gave up', () => {
  const fact = (topic: string, seconds: number, payload: object) =>
    ({ topic, payload: { channel: 'web', at: new Date(START + seconds * 1000).toISOString(), ...payload } }) as never
  const facts = [
    fact('episode.opened', 0, {}),
    fact('handover.requested', 60, { skills: ['sales'] }),
    fact('episode.assigned', 600, { to: 'bot', agent: null }),
    fact('episode.closed', 900, { reason: 'idle' }),
  ]
  const told = { ...(summarise(facts) as Summary), nextAt: null, sameIssueAt: null }
  expect(outcomeOf(told, START + 1000_000, 5)).toBe('left_line')
  expect(unservedSeconds(told, START + 1000_000)).toBeNull()
  const asksAgain = summarise([
    ...facts.slice(0, 3),
    fact('handover.requested', 700, { skills: [] }),
    ...facts.slice(3),
  ])
  expect(asksAgain).toMatchObject({ leftLine: false, handover: { at: START + 700_000 } })
})
