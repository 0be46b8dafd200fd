import fc from 'fast-check'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { createKit, type Kit } from '../../../test/kit.ts'
import '../../kernel/tables.ts'
import type { Context } from '../../kernel/context.ts'
import { isFailure } from '../../kernel/verb.ts'
import { closeEpisode, conversationRow } from '../conversations/index.ts'
import { setPresence, updateAgent, workforce } from '../workforce/index.ts'
import { accept } from './accept.ts'
import { decline } from './decline.ts'
import { routing, take } from './index.ts'
import { offers } from './offers.ts'
import { release } from './release.ts'
import { Centre, type Thread } from './testing.ts'
import { checkInvariants, type Picture } from './testing-invariants.ts'
import { transfer } from './transfer.ts'

const AGENTS = [['sales'], ['sales', 'law'], ['law'], []]

let kit: Kit
beforeAll(async () => {
  kit = await createKit([workforce, routing])
})
afterAll(() => kit.close())

/** A centre with four agents, and everything that may happen to it, each by the number of somebody. */
class World {
  readonly centre = new Centre(kit)
  readonly agents: (Context & { id: string })[] = []
  readonly threads: Thread[] = []

  async open(): Promise<this> {
    await this.centre.open()
    for (const key of ['sales', 'law']) await this.centre.skill(key)
    for (const skills of AGENTS) this.agents.push(await this.centre.agent(1, skills))
    return this
  }

  async caller(skills: string[], priority: number): Promise<void> {
    this.threads.push(await this.centre.caller({ skills, priority }))
  }

  async presence(who: number, presence: 'online' | 'away' | 'offline'): Promise<void> {
    await setPresence(this.#agent(who), { presence })
  }

  async capacity(who: number, capacity: number): Promise<void> {
    await updateAgent(this.centre.system(), { agent: this.#agent(who).id, capacity })
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

  /** What an agent or a customer does with a conversation; refused where it does not fit. */
  async act(
    which: number,
    who: number,
    act: 'leave' | 'close' | 'take' | 'release' | 'transfer' | 'return',
  ): Promise<void> {
    const thread = this.threads[which % Math.max(this.threads.length, 1)]
    if (!thread) return
    const { conversation } = thread
    const row = await this.centre.tx((ctx) => conversationRow(ctx, conversation))
    const agent = this.agents.find(({ id }) => id === row.assignee_id) ?? this.#agent(who)
    if (act === 'leave' || act === 'close') {
      const reason = act === 'leave' ? 'left' : 'resolved'
      await this.centre.tx((ctx) => closeEpisode(ctx, { conversation, reason }))
    } else if (act === 'take') await take(this.#agent(who), { conversation })
    else if (act === 'release') await release(agent, { conversation })
    else if (act === 'transfer') await transfer(agent, { conversation, to: { skill: 'law' }, note: '请跟进' })
    else {
      await this.centre.say(thread, '还有问题')
      await this.centre.enqueue(conversation)
    }
  }

  #agent(who: number) {
    return this.agents[who % this.agents.length] ?? expect.fail('no agent')
  }
}

const who = fc.nat({ max: AGENTS.length - 1 })
const step = fc.oneof(
  {
    weight: 5,
    arbitrary: fc.record({
      do: fc.constant('caller' as const),
      skills: fc.constantFrom<string[][]>([], ['sales'], ['law']),
      priority: fc.integer({ min: 1, max: 4 }),
    }),
  },
  { weight: 4, arbitrary: fc.record({ do: fc.constantFrom('accept' as const, 'decline' as const), who }) },
  {
    weight: 3,
    arbitrary: fc.record({ do: fc.constantFrom('online' as const, 'away' as const, 'offline' as const), who }),
  },
  { weight: 1, arbitrary: fc.record({ do: fc.constant('capacity' as const), who, capacity: fc.nat({ max: 3 }) }) },
  { weight: 2, arbitrary: fc.record({ do: fc.constant('pass' as const), seconds: fc.constantFrom(1, 31, 90) }) },
  {
    weight: 4,
    arbitrary: fc.record({
      do: fc.constantFrom(...(['leave', 'close', 'take', 'release', 'transfer', 'return'] as const)),
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
      return world.capacity(next.who, next.capacity)
    case 'pass':
      return world.pass(next.seconds)
    default:
      return world.act(next.which, next.who, next.do)
  }
}

/** Nobody was passed over: of equal skills the one who stands first in the queue is offered first. */
function checkOrder(before: Picture, after: Picture): void {
  for (const offer of after.offers) {
    if (before.offers.some(({ id }) => id === offer.id)) continue
    const offered = after.entries.find(({ id }) => id === offer.entry_id)
    const passed = after.entries.filter(
      (entry) =>
        entry.state === 'waiting' &&
        before.entries.some(({ id, state }) => id === entry.id && state === 'waiting') &&
        entry.skills.join() === offered?.skills.join() &&
        entry.rank_at < offered.rank_at &&
        !entry.skip.includes(offer.agent_id),
    )
    expect(passed, 'passed over').toEqual([])
  }
}

it('keeps every promise of routing after every step of any schedule', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(step, { minLength: 15, maxLength: 25, size: 'max' }), async (steps) => {
      const world = await new World().open()
      let before = await world.centre.tx(checkInvariants)
      for (const next of steps) {
        await run(world, next).catch((error: unknown) => {
          if (!isFailure(error) || error.code === 'internal') throw error
        })
        await kit.settle()
        const after = await world.centre.tx(checkInvariants)
        checkOrder(before, after)
        for (const entry of after.entries) {
          const old = before.entries.find(({ id }) => id === entry.id)
          if (old) expect(entry.rank_at, 'the place in the queue').toEqual(old.rank_at)
        }
        before = after
      }
    }),
    { numRuns: 12, endOnFailure: true },
  )
}, 60_000)
