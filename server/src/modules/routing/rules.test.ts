import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { type Candidate, match, missedTooOften, outdated, rankAt, type Waiting } from './rules.ts'

const candidate = (id: string, change: Partial<Candidate> = {}): Candidate => ({
  id,
  presence: 'online',
  capacity: 1,
  busy: 0,
  skills: [],
  lastWorkAt: new Date(0),
  ...change,
})
const entry = (id: string, change: Partial<Waiting> = {}): Waiting => ({
  id,
  skills: [],
  skip: [],
  prefer: null,
  ...change,
})
const pairs = (waiting: Waiting[], agents: Candidate[]) =>
  match(waiting, agents).matches.map((found) => `${found.entry}>${found.agent}`)

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
    expect(pairs([entry('e', { skills: ['a'] }), entry('f', { skills: ['b'] })], [expert, plain])).toEqual([
      'e>plain',
      'f>expert',
    ])
  })

  it('never lets an entry that nobody can take block the others', () => {
    const stuck = Array.from({ length: 150 }, (_, i) => entry(`s${i}`, { skills: ['law'] }))
    const lawyer = candidate('lawyer', { presence: 'away', skills: ['law'] })
    expect(pairs([...stuck, entry('e')], [lawyer, candidate('a')])).toEqual(['e>a'])
  })

  it('does not wait for a skill that nobody has', () => {
    expect(pairs([entry('e', { skills: ['gone'] })], [candidate('a')])).toEqual(['e>a'])
  })

  it('asks the preferred agent only when there is room, else somebody else at once', () => {
    const wanting = entry('e', { prefer: { agent: 'b', because: 'returning' } })
    expect(match([wanting], [candidate('a'), candidate('b', { capacity: 2, busy: 1 })]).matches).toEqual([
      { entry: 'e', agent: 'b', because: 'returning' },
    ])
    expect(match([wanting], [candidate('a'), candidate('b', { busy: 1 })]).matches).toEqual([
      { entry: 'e', agent: 'a', because: 'least_busy' },
    ])
  })

  it('skips who declined, and says when nobody else is left', () => {
    const declined = entry('e', { skip: ['a'] })
    expect(pairs([declined], [candidate('a'), candidate('b')])).toEqual(['e>b'])
    expect(match([declined], [candidate('a')])).toEqual({ matches: [], exhausted: ['e'] })
    expect(match([declined], [candidate('a'), candidate('b', { busy: 1 })]).exhausted).toEqual([])
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
        const waiting = skills.map((keys, i) => entry(`${i}`, { skills: keys }))
        const { matches } = match(waiting, agents)
        const room = new Map(agents.map((agent) => [agent.id, Math.max(0, agent.capacity - agent.busy)]))
        for (const found of matches) room.set(found.agent, (room.get(found.agent) ?? 0) - 1)
        for (const left of room.values()) expect(left).toBeGreaterThanOrEqual(0)
        const served = new Set(matches.map((found) => found.entry))
        const known = new Set(agents.flatMap((agent) => agent.skills))
        for (const waits of waiting.filter(({ id }) => !served.has(id))) {
          const idle = agents.filter(
            (agent) =>
              agent.presence === 'online' &&
              (room.get(agent.id) ?? 0) > 0 &&
              waits.skills.every((skill) => !known.has(skill) || agent.skills.includes(skill)),
          )
          expect(idle).toEqual([])
        }
      }),
    )
  })
})

describe('missed offers', () => {
  it('count only in a row', () => {
    expect(missedTooOften(['expired', 'expired', 'expired', 'accepted'])).toBe(true)
    expect(missedTooOften(['expired', 'declined', 'expired', 'expired'])).toBe(false)
    expect(missedTooOften(['expired', 'expired'])).toBe(false)
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
