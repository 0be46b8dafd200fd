import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { shareOf } from '../workforce/index.ts'
import { type Candidate, laneOf, match, missedTooOften, outdated, rankAt, type Waiting } from './rules.ts'

const NOW = new Date(0)

interface Person extends Partial<Candidate> {
  /** Places taken. */
  busy?: number
  /** Level 3 in each. */
  skills?: string[]
}

const grantsOf = (key: string, level = 3) => Array.from({ length: level }, (_, i) => `${key}:${i + 1}`)

function candidate(id: string, { busy = 0, skills = [], ...change }: Person = {}): Candidate {
  const capacity = change.capacity ?? 1
  const share = shareOf(busy * 100, capacity)
  return {
    id,
    presence: 'online',
    capacity,
    load: busy * 100,
    reserved: 0,
    share,
    attention: share,
    grants: skills.flatMap((key) => grantsOf(key)),
    skillCount: skills.length,
    lastWorkAt: new Date(0),
    leased: false,
    ...change,
  }
}
const entry = (id: string, change: Partial<Waiting> = {}): Waiting => ({
  id,
  needs: [],
  skip: [],
  weight: 100,
  present: true,
  prefer: null,
  ...change,
})
const pairs = (waiting: Waiting[], agents: Candidate[]) =>
  match(waiting, agents, NOW).matches.map((found) => `${found.entry}>${found.agent}`)

describe('the order of the queue', () => {
  it('lets a later conversation pass an earlier one only by the difference of their boosts', () => {
    const instant = fc.integer({ min: 0, max: 10 ** 7 })
    const priority = fc.integer({ min: 1, max: 4 })
    fc.assert(
      fc.property(instant, instant, priority, priority, (first, gap, low, high) => {
        const [earlier, later] = [rankAt(new Date(first), low), rankAt(new Date(first + gap), high)]
        if (later < earlier) expect(gap).toBeLessThan(600_000)
        if (low === high) expect(later >= earlier).toBe(true)
      }),
    )
  })
})

describe('a call', () => {
  const call = (id: string, change: Partial<Waiting> = {}) => entry(id, { weight: null, ...change })

  it('keeps who is soonest free; what stands before it still goes there, what stands behind goes to others', () => {
    const [near, far] = [candidate('near', { capacity: 3, busy: 1 }), candidate('far', { capacity: 4, busy: 3 })]
    expect(pairs([entry('before'), call('call'), entry('e'), entry('f')], [near, far])).toEqual([
      'before>near',
      'e>far',
    ])
  })

  it('keeps nobody while somebody can take it, is not there, or waits for one agent', () => {
    const [free, busy] = [candidate('free', { capacity: 2 }), candidate('busy', { capacity: 2, busy: 1 })]
    expect(pairs([call('call'), entry('e')], [free, busy])).toEqual(['call>free', 'e>busy'])
    expect(pairs([call('call', { present: false }), entry('e')], [busy])).toEqual(['e>busy'])
    const prefer = { agent: 'busy', because: 'returning' as const, until: new Date(1) }
    const other = candidate('other', { capacity: 2, busy: 2 })
    expect(pairs([call('call', { prefer }), entry('e')], [busy, other])).toEqual(['e>busy'])
  })

  it('is served before any chat that came after it, however many come, and one agent is kept for it', () => {
    const chat = fc.record({ waits: fc.boolean(), closes: fc.nat({ max: 3 }) })
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 3 }),
        fc.array(chat, { minLength: 30, maxLength: 30 }),
        (people, rounds) => {
          const load = new Map(Array.from({ length: people }, (_, i) => [`a${i}`, 2]))
          for (const { closes } of rounds) {
            const team = [...load].map(([id, busy]) => candidate(id, { capacity: 3, busy }))
            const { matches } = match([call('call'), ...Array.from({ length: 9 }, (_, i) => entry(`e${i}`))], team, NOW)
            if (matches.some((found) => found.entry === 'call')) return
            const idle = team.filter(
              ({ id, load: held }) => held + 100 * matches.filter((m) => m.agent === id).length < 300,
            )
            expect(idle).toHaveLength(1)
            for (const { agent } of matches) load.set(agent, (load.get(agent) ?? 0) + 1)
            const ending = `a${closes % people}`
            load.set(ending, Math.max(0, (load.get(ending) ?? 0) - 1))
          }
          const least = Math.min(...load.values())
          expect(least, 'somebody has been let go of chats').toBeLessThanOrEqual(2)
        },
      ),
    )
  })
})

describe('match', () => {
  it('takes the least occupied, of equals the longest idle', () => {
    const busy = candidate('busy', { capacity: 2, busy: 1 })
    const fresh = candidate('fresh', { lastWorkAt: new Date(9) })
    expect(pairs([entry('e')], [busy, fresh, candidate('idle')])).toEqual(['e>idle'])
    expect(pairs([entry('e')], [busy, fresh])).toEqual(['e>fresh'])
  })

  it('keeps people with scarce skills free for those who need them', () => {
    const expert = candidate('expert', { skills: ['a', 'b'] })
    const plain = candidate('plain', { skills: ['a'], lastWorkAt: new Date(9) })
    expect(pairs([entry('e', { needs: ['a:1'] }), entry('f', { needs: ['b:1'] })], [expert, plain])).toEqual([
      'e>plain',
      'f>expert',
    ])
  })

  it('asks for the level, and of equals takes who fits best', () => {
    const [low, fit, master] = [1, 3, 5].map((level) =>
      candidate(`level${level}`, { grants: grantsOf('a', level), skillCount: 1 }),
    ) as [Candidate, Candidate, Candidate]
    const wanting = entry('e', { needs: ['a:2'] })
    expect(pairs([wanting], [master, low, fit])).toEqual(['e>level3'])
    expect(pairs([wanting], [low])).toEqual([])
  })

  it('never lets an entry that nobody can take block the others', () => {
    const stuck = Array.from({ length: 150 }, (_, i) => entry(`s${i}`, { needs: ['law:1'] }))
    const lawyer = candidate('lawyer', { presence: 'away', skills: ['law'] })
    expect(pairs([...stuck, entry('e')], [lawyer, candidate('a')])).toEqual(['e>a'])
  })

  it('gives a call only to who has nothing else, and then nothing beside it', () => {
    const call = entry('call', { weight: null })
    expect(pairs([call], [candidate('a', { capacity: 3, busy: 1 })])).toEqual([])
    expect(pairs([call, entry('e')], [candidate('a', { capacity: 3 })])).toEqual(['call>a'])
    const mails = Array.from({ length: 5 }, (_, i) => entry(`m${i}`, { weight: 50 }))
    expect(pairs(mails, [candidate('a', { capacity: 2 })])).toHaveLength(4)
  })

  it('counts what a person does for other tenants', () => {
    const blended = candidate('a', { capacity: 2, attention: 5000 })
    expect(pairs([entry('e'), entry('f')], [blended])).toEqual(['e>a'])
    expect(pairs([entry('e')], [candidate('a', { attention: 10_000 })])).toEqual([])
  })

  it('waits a little for a preferred agent who is busy, and not at all for one who is gone', () => {
    const until = new Date(20_000)
    const wanting = entry('e', { prefer: { agent: 'b', because: 'returning', until } })
    const free = candidate('a')
    const asked = (b: Candidate, now = NOW) => match([wanting], [free, b], now).matches.map(({ agent }) => agent)
    expect(asked(candidate('b', { capacity: 2, busy: 1 }))).toEqual(['b'])
    expect(asked(candidate('b', { busy: 1 }))).toEqual([])
    expect(asked(candidate('b', { busy: 1 }), until)).toEqual(['a'])
    expect(asked(candidate('b', { presence: 'away' }))).toEqual(['a'])
  })

  it('offers by name without a look at skills', () => {
    const named = entry('e', { needs: ['law:1'], prefer: { agent: 'a', because: 'requested', until: null } })
    expect(match([named], [candidate('a')], NOW).matches).toEqual([{ entry: 'e', agent: 'a', because: 'requested' }])
  })

  it('skips who declined', () => {
    const declined = entry('e', { skip: ['a'] })
    expect(pairs([declined], [candidate('a'), candidate('b')])).toEqual(['e>b'])
    expect(pairs([declined], [candidate('a')])).toEqual([])
  })

  it('calls a customer who went when somebody has room, and gives the room to who is there', () => {
    const gone = entry('gone', { present: false })
    expect(match([gone, entry('e')], [candidate('a')], NOW)).toMatchObject({
      calls: ['gone'],
      matches: [{ entry: 'e' }],
    })
    expect(match([gone], [candidate('a', { busy: 1 })], NOW).calls).toEqual([])
  })

  const key: fc.Arbitrary<string> = fc.constantFrom('a', 'b', 'c')
  const team = fc.uniqueArray(
    fc.record({
      id: fc.stringMatching(/^[a-z]{6}$/),
      presence: fc.constantFrom('online' as const, 'away' as const, 'offline' as const),
      capacity: fc.integer({ min: 0, max: 3 }),
      busy: fc.integer({ min: 0, max: 3 }),
      skills: fc.uniqueArray(key),
      lastWorkAt: fc.date({ noInvalidDate: true }),
    }),
    { selector: (agent) => agent.id, maxLength: 6 },
  )
  const line = fc.array(fc.uniqueArray(key), { maxLength: 12 })

  it('conserves work and never gives anybody more than the capacity', () => {
    fc.assert(
      fc.property(team, line, (agents, skills) => {
        const people = agents.map(({ id, ...agent }) => candidate(id, agent))
        const waiting = skills.map((keys, i) => entry(`${i}`, { needs: keys.map((key) => `${key}:2`) }))
        const { matches } = match(waiting, people, NOW)
        const room = new Map(agents.map((agent) => [agent.id, Math.max(0, agent.capacity - agent.busy)]))
        for (const found of matches) room.set(found.agent, (room.get(found.agent) ?? 0) - 1)
        for (const left of room.values()) expect(left).toBeGreaterThanOrEqual(0)
        const served = new Set(matches.map((found) => found.entry))
        for (const waits of waiting.filter(({ id }) => !served.has(id))) {
          const idle = agents.filter(
            (agent) =>
              agent.presence === 'online' &&
              (room.get(agent.id) ?? 0) > 0 &&
              waits.needs.every((need) => agent.skills.includes(need.slice(0, -2))),
          )
          expect(idle).toEqual([])
        }
      }),
    )
  })
})

describe('the lane', () => {
  it('is that of the customer before that of the matter', () => {
    const complaint = { reason: 'emotion', triage: 'complaint', tags: ['vip'] }
    expect(laneOf(complaint, ['vip'])).toBe('vip')
    expect(laneOf(complaint, [])).toBe('complaint')
    expect(laneOf({ reason: 'complaint', triage: null, tags: [] }, ['vip'])).toBe('complaint')
    expect(laneOf({ reason: 'emotion', triage: null, tags: ['new'] }, ['vip'])).toBe('normal')
  })

  it('stands earlier by its boost at most', () => {
    expect(rankAt(new Date(900_000), 4, 900)).toEqual(new Date(0))
    expect(rankAt(new Date(900_000), 1, 300)).toEqual(new Date(300_000))
  })
})

describe('missed offers', () => {
  it('count only in a row', () => {
    expect(missedTooOften(['expired', 'expired', 'expired', 'accepted'], 3)).toBe(true)
    expect(missedTooOften(['expired', 'declined', 'expired', 'expired'], 3)).toBe(false)
    expect(missedTooOften(['expired', 'expired'], 3)).toBe(false)
  })
})

describe('an entry', () => {
  const conversation = { status: 'open', episode_id: 'e', assignee_kind: 'queue', assignee_id: null }
  const waiting = { state: 'waiting', episode_id: 'e', agent_id: null }
  const served = { state: 'assigned', episode_id: 'e', agent_id: 'a' }

  it.each([
    [conversation, waiting, null],
    [{ ...conversation, status: 'closed' }, waiting, 'abandoned'],
    [{ ...conversation, episode_id: 'f', assignee_kind: 'bot' }, waiting, 'abandoned'],
    [{ ...conversation, assignee_kind: 'bot' }, waiting, 'released'],
    [{ ...conversation, assignee_kind: 'agent', assignee_id: 'a' }, served, null],
    [{ ...conversation, assignee_kind: 'agent', assignee_id: 'b' }, served, 'released'],
    [{ ...conversation, status: 'closed', assignee_kind: 'agent', assignee_id: 'a' }, served, 'closed'],
  ])('is out of date when its conversation went on without it', (about, of, outcome) => {
    expect(outdated(about, of)).toBe(outcome)
  })
})
