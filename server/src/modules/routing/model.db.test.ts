import fc from 'fast-check'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { createKit, type Kit } from '../../../test/kit.ts'
import '../../kernel/tables.ts'
import type { Context } from '../../kernel/context.ts'
import { isFailure } from '../../kernel/verb.ts'
import { closeEpisode, conversationRow, reply } from '../conversations/index.ts'
import { setPolicy, setPresence, updateAgent, workforce } from '../workforce/index.ts'
import { accept } from './accept.ts'
import { answerConsult } from './answer-consult.ts'
import { consult } from './consult.ts'
import { decline } from './decline.ts'
import { type Enqueue, routing, take } from './index.ts'
import { asWaiting } from './internal.ts'
import { keepPlace } from './keep-place.ts'
import { leaveMessage } from './leave-message.ts'
import { offers } from './offers.ts'
import { reassign } from './reassign.ts'
import { release } from './release.ts'
import { isHeld } from './rules.ts'
import { takeOver } from './take-over.ts'
import { Centre, type Thread } from './testing.ts'
import { checkInvariants, type Picture } from './testing-invariants.ts'
import { transfer } from './transfer.ts'

/** Random schedules: a few where every push is tested, 10,000 before a release. */
const SCHEDULES = Number(process.env.TANDEM_SCHEDULES ?? 150)
/** Schedules that one tenant is used for; each leaves it empty. */
const REUSED = 25

const AGENTS: [string, number][][] = [
  [['sales', 3]],
  [
    ['sales', 1],
    ['law', 4],
  ],
  [['law', 2]],
  [],
]

let kit: Kit
beforeAll(async () => {
  kit = await createKit([workforce, routing])
})
afterAll(() => kit.close())

const LIFECYCLE = ['leave', 'close', 'take', 'release', 'transfer', 'colleague', 'return', 'speak', 'answer'] as const
const SUPERVISED = ['take over', 'reassign', 'consult', 'keep place', 'leave message'] as const
type Act = (typeof LIFECYCLE)[number] | (typeof SUPERVISED)[number]

/** A centre with four agents, and everything that may happen to it, each by the number of somebody. */
class World {
  readonly centre = new Centre(kit)
  readonly agents: (Context & { id: string })[] = []
  threads: Thread[] = []

  async open(): Promise<this> {
    await this.centre.open()
    await setPolicy(this.centre.system(), { wrapUpSeconds: 20, remindSeconds: 100, closeSeconds: 180, turnSeconds: 45 })
    for (const key of ['sales', 'law']) await this.centre.skill(key)
    for (const skills of AGENTS) {
      const agent = await this.centre.agent(1, [])
      const given = skills.map(([key, level]) => ({ key, level }))
      await updateAgent(this.centre.system(), { agent: agent.id, skills: given })
      this.agents.push(agent)
    }
    return this
  }

  /** Nothing open, everybody there with one place: as new. */
  async clear(): Promise<void> {
    for (const { conversation } of this.threads) {
      await this.centre.tx((ctx) => closeEpisode(ctx, { conversation, reason: 'resolved' })).catch(unlessRefused)
    }
    this.threads = []
    await kit.settle()
    kit.clock.advance(21_000)
    await kit.settle()
    for (const [i, agent] of this.agents.entries()) {
      const skills = (AGENTS[i] ?? []).map(([key, level]) => ({ key, level }))
      await updateAgent(this.centre.system(), { agent: agent.id, capacity: 1, skills })
      await setPresence(agent, { presence: 'online' })
    }
    await kit.settle()
  }

  async caller(skills: Enqueue['skills'] & {}, priority: number): Promise<void> {
    this.threads.push(await this.centre.caller({ skills, priority }))
  }

  async presence(who: number, presence: 'online' | 'away' | 'offline'): Promise<void> {
    await setPresence(this.#agent(who), { presence })
  }

  async change(who: number, change: { capacity?: number; skills?: { key: string; level: number }[] }): Promise<void> {
    await updateAgent(this.centre.system(), { agent: this.#agent(who).id, ...change })
  }

  async answer(who: number, verb: 'accept' | 'decline'): Promise<void> {
    const agent = this.#agent(who)
    const [offer] = (await offers(agent, {})).rows
    if (!offer) return
    if (verb === 'accept') await accept(agent, { offer: offer.id })
    else await decline(agent, { offer: offer.id })
    await expect(accept(agent, { offer: offer.id })).rejects.toMatchObject({ code: 'expired' })
  }

  async pass(seconds: number): Promise<void> {
    kit.clock.advance(seconds * 1000)
  }

  /** What an agent, a supervisor or a customer does with a conversation; refused where it does not fit. */
  async act(which: number, who: number, act: Act): Promise<void> {
    const thread = this.threads[which % Math.max(this.threads.length, 1)]
    if (!thread) return
    const { conversation } = thread
    const row = await this.centre.tx((ctx) => conversationRow(ctx, conversation))
    const other = this.#agent(who)
    const agent = this.agents.find(({ id }) => id === row.assignee_id) ?? other
    const customer = kit.customer({ ...thread, id: thread.customer }, this.centre.tenant)
    switch (act) {
      case 'leave':
      case 'close': {
        const reason = act === 'leave' ? 'left' : 'resolved'
        return void (await this.centre.tx((ctx) => closeEpisode(ctx, { conversation, reason })))
      }
      case 'take':
        return void (await take(other, { conversation }))
      case 'release':
        return void (await release(agent, { conversation }))
      case 'transfer':
        return void (await transfer(agent, { conversation, to: { skill: 'law' }, note: '请跟进' }))
      case 'colleague':
        return void (await transfer(agent, { conversation, to: { agent: other.id }, note: '' }))
      case 'return':
        await this.centre.say(thread, '还有问题')
        return void (await this.centre.enqueue(conversation))
      case 'speak':
        return void (await this.centre.say(thread, '在吗'))
      case 'answer':
        return void (await reply(agent, { conversation, body: { kind: 'text', text: '您好' } }))
      case 'take over':
        return void (await takeOver(other, { conversation }))
      case 'reassign':
        return void (await reassign(agent, { conversation, agent: other.id }))
      case 'consult': {
        const asked = await consult(agent, { conversation, agent: other.id, note: '' })
        return void (await answerConsult(other, { consult: asked.id, answer: which % 2 === 0 ? 'take' : 'decline' }))
      }
      case 'keep place':
        return void (await keepPlace(customer, { conversation }))
      case 'leave message':
        return void (await leaveMessage(customer, { conversation, text: '请回复' }))
    }
  }

  #agent(who: number) {
    return this.agents[who % this.agents.length] ?? expect.fail('no agent')
  }
}

/** Losing a race is an answer like any other; everything else is a fault. */
function unlessRefused(error: unknown): void {
  if (!isFailure(error) || error.code === 'internal') throw error
}

const who = fc.nat({ max: AGENTS.length - 1 })
const step = fc.oneof(
  {
    weight: 5,
    arbitrary: fc.record({
      do: fc.constant('caller' as const),
      skills: fc.constantFrom<{ key: string; level: number }[][]>(
        [],
        [{ key: 'sales', level: 1 }],
        [{ key: 'sales', level: 3 }],
        [{ key: 'law', level: 4 }],
      ),
      priority: fc.integer({ min: 1, max: 4 }),
    }),
  },
  { weight: 4, arbitrary: fc.record({ do: fc.constantFrom('accept' as const, 'decline' as const), who }) },
  {
    weight: 3,
    arbitrary: fc.record({ do: fc.constantFrom('online' as const, 'away' as const, 'offline' as const), who }),
  },
  { weight: 1, arbitrary: fc.record({ do: fc.constant('capacity' as const), who, capacity: fc.nat({ max: 3 }) }) },
  { weight: 1, arbitrary: fc.record({ do: fc.constant('skills' as const), who, level: fc.nat({ max: 5 }) }) },
  { weight: 3, arbitrary: fc.record({ do: fc.constant('pass' as const), seconds: fc.constantFrom(1, 31, 90, 130) }) },
  {
    weight: 7,
    arbitrary: fc.record({
      do: fc.constantFrom(...LIFECYCLE, ...SUPERVISED),
      which: fc.nat({ max: 20 }),
      who,
    }),
  },
)
type Step = typeof step extends fc.Arbitrary<infer T> ? T : never

function run(world: World, next: Step): Promise<void> {
  switch (next.do) {
    case 'caller':
      return world.caller(next.skills, next.priority)
    case 'accept':
    case 'decline':
      return world.answer(next.who, next.do)
    case 'online':
    case 'away':
    case 'offline':
      return world.presence(next.who, next.do)
    case 'capacity':
      return world.change(next.who, { capacity: next.capacity })
    case 'skills':
      return world.change(next.who, { skills: next.level === 0 ? [] : [{ key: 'law', level: next.level }] })
    case 'pass':
      return world.pass(next.seconds)
    default:
      return world.act(next.which, next.who, next.do)
  }
}

/** Nobody was passed over: of equal needs the one who stands first in the queue is offered first. */
function checkOrder(before: Picture, after: Picture, at: Date): void {
  for (const offer of after.offers) {
    if (before.offers.some(({ id }) => id === offer.id)) continue
    const offered = after.entries.find(({ id }) => id === offer.entry_id)
    const passed = after.entries.filter(
      (entry) =>
        entry.state === 'waiting' &&
        before.entries.some(
          ({ id, state, rank_at }) => id === entry.id && state === 'waiting' && +rank_at === +entry.rank_at,
        ) &&
        entry.needs.join() === offered?.needs.join() &&
        entry.rank_at < offered.rank_at &&
        entry.customer === 'here' &&
        !isHeld(asWaiting(entry), after.team, at) &&
        !entry.skip.includes(offer.agent_id),
    )
    expect(passed, 'passed over').toEqual([])
  }
}

/** The place in the queue is lost only by who did not answer when called, and won only by who waited too long. */
function checkPlaces(before: Picture, after: Picture): void {
  for (const entry of after.entries) {
    const old = before.entries.find(({ id }) => id === entry.id)
    if (!old || entry.rank_at.getTime() === old.rank_at.getTime()) continue
    expect(entry.escalated || old.customer === 'called' || old.customer === 'later', 'the place in the queue').toBe(
      true,
    )
  }
}

it(
  `keeps every promise of routing after every step of ${SCHEDULES} schedules`,
  async () => {
    let used = 0
    let shared: World | null = null
    await fc.assert(
      fc.asyncProperty(fc.array(step, { minLength: 8, maxLength: 16, size: 'max' }), async (steps) => {
        const world: World = shared && used++ % REUSED !== 0 ? shared : await new World().open()
        shared = world
        await world.clear()
        let before = await world.centre.tx(checkInvariants)
        for (const next of steps) {
          await run(world, next).catch(unlessRefused)
          await kit.settle()
          const after = await world.centre.tx(checkInvariants)
          checkOrder(before, after, new Date(kit.clock.now()))
          checkPlaces(before, after)
          before = after
        }
      }),
      { numRuns: SCHEDULES, endOnFailure: true },
    )
  },
  SCHEDULES * 4000,
)
