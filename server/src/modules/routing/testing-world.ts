import { expect } from 'vitest'
import type { Kit } from '../../../test/kit.ts'
import type { Context, Services } from '../../kernel/context.ts'
import { isFailure } from '../../kernel/verb.ts'
import { closeEpisode, conversationRow, reply } from '../conversations/index.ts'
import { setPolicy, setPresence, updateAgent } from '../workforce/index.ts'
import { accept } from './accept.ts'
import { answerConsult } from './answer-consult.ts'
import { consult } from './consult.ts'
import { decline } from './decline.ts'
import { type Enqueue, take } from './index.ts'
import { keepPlace } from './keep-place.ts'
import { leaveMessage } from './leave-message.ts'
import { next } from './next.ts'
import { offers } from './offers.ts'
import { reassign } from './reassign.ts'
import { release } from './release.ts'
import { takeOver } from './take-over.ts'
import { Centre, type Thread } from './testing.ts'
import { checkInvariants, type Picture } from './testing-invariants.ts'
import { transfer } from './transfer.ts'
import { finishWrapUp } from './wrap-up.ts'

type Agent = Context & { id: string }
type Skills = { key: string; level: number }[]

const SKILLS: Skills[] = [
  [{ key: 'sales', level: 3 }],
  [
    { key: 'sales', level: 1 },
    { key: 'law', level: 4 },
  ],
  [{ key: 'law', level: 2 }],
  [],
]
export const AGENTS = SKILLS.length
/** These serve the second tenant, too. */
const BLENDED = [0, 3]
/** Processes that the requests of a schedule go to by turns, each with its own memory. */
export const PROCESSES = 3
const WRAP_UP_SECONDS = 20

const LIFECYCLE = ['leave', 'close', 'take', 'release', 'transfer', 'colleague', 'return', 'speak', 'answer'] as const
const SUPERVISED = ['take over', 'reassign', 'consult', 'keep place', 'leave message', 'finish'] as const
export const ACTS = [...LIFECYCLE, ...SUPERVISED] as const
export type Act = (typeof ACTS)[number]

/** Losing a race is an answer like any other; everything else is a fault. */
export function unlessRefused(error: unknown): void {
  if (!isFailure(error) || error.code === 'internal') throw error
}

/** One of two tenants, with those who serve it. */
interface Side {
  centre: Centre
  agents: Agent[]
}

/** Two tenants with four agents, two of whom serve both; and everything that may happen there, by numbers. */
export class World {
  readonly #kit: Kit
  readonly #processes: Services[]
  readonly #sides: Side[] = []
  #threads: (Thread & { side: Side })[] = []
  #process = 0

  constructor(kit: Kit) {
    this.#kit = kit
    this.#processes = Array.from({ length: PROCESSES }, (_, i) => (i === 0 ? kit.services : { ...kit.services }))
  }

  async open(): Promise<this> {
    const [home, away] = [await this.#side(), await this.#side()]
    for (const skills of SKILLS) {
      const agent = await home.centre.agent(1, skills)
      home.agents.push(agent)
      if (BLENDED.includes(home.agents.length - 1)) away.agents.push(await away.centre.adopt(agent, 1))
    }
    return this
  }

  async #side(): Promise<Side> {
    const side = { centre: await new Centre(this.#kit).open(), agents: [] }
    await side.centre.policy({ wrapUpSeconds: WRAP_UP_SECONDS, remindSeconds: 100, closeSeconds: 180, turnSeconds: 45 })
    for (const key of ['sales', 'law']) await side.centre.skill(key)
    this.#sides.push(side)
    return side
  }

  /** What comes next is asked of this process. */
  on(process: number): void {
    this.#process = process % PROCESSES
  }

  /** Lets everything be handled, and checks all promises at both tenants. */
  async check(): Promise<Picture[]> {
    await this.#kit.settle()
    return Promise.all(this.#sides.map(({ centre }) => centre.tx(checkInvariants)))
  }

  /**
   * Everybody comes and serves until nobody waits any longer: a customer who still does was lost. Leaves the tenants as
   * new, with nothing open and one place for everybody.
   */
  async finish(): Promise<void> {
    this.on(0)
    for (const side of this.#sides) {
      for (const [i, agent] of side.agents.entries()) {
        const skills = side === this.#sides[0] ? { skills: SKILLS[i] ?? [] } : {}
        await updateAgent(side.centre.system(), { agent: agent.id, capacity: 1, ...skills })
      }
    }
    for (let turn = 0; ; turn++) {
      for (const { agents } of this.#sides) for (const agent of agents) await setPresence(agent, { presence: 'online' })
      await this.#kit.settle()
      for (const side of this.#sides) for (const agent of side.agents) await this.#acceptAll(agent)
      const open = await this.#openRows()
      const waiting = open.filter(({ row }) => row.assignee_kind === 'queue')
      for (const { side, row } of open) if (!waiting.some((other) => other.row.id === row.id)) await end(side, row.id)
      if (waiting.length === 0) break
      expect(turn, 'turns until the last customer is served').toBeLessThan(PATIENCE)
      await this.#kit.settle()
      // Whoever kept the place is called, and comes.
      for (const { side, row } of waiting) {
        const thread = this.#threads.find(({ conversation }) => conversation === row.id)
        const entry = await side.centre.entry({ conversation: row.id })
        if (thread && entry?.customer !== 'here') await side.centre.say(thread, '我在')
      }
      await this.pass(WRAP_UP_SECONDS + 1)
    }
    this.#threads = []
    await this.#kit.settle()
    await this.pass(WRAP_UP_SECONDS + 1)
    await this.check()
  }

  async #acceptAll(agent: Agent): Promise<void> {
    for (const { id } of (await offers(agent, {})).rows) await accept(agent, { offer: id }).catch(unlessRefused)
  }

  async #openRows() {
    const rows = await Promise.all(
      this.#threads.map(async ({ side, conversation }) => ({
        side,
        row: await side.centre.tx((ctx) => conversationRow(ctx, conversation)),
      })),
    )
    return rows.filter(({ row }) => row.status === 'open')
  }

  /** Handovers that were asked for and not given up by the customer or withdrawn, and how many of them got an agent. */
  async handovers(): Promise<{ asked: number; served: number }> {
    const sum = { asked: 0, served: 0 }
    for (const { centre } of this.#sides) {
      const [row] = (await centre.tx(({ tx }) => tx.client.query<typeof sum>(HANDOVERS, [centre.tenant]))).rows
      sum.asked += row?.asked ?? 0
      sum.served += row?.served ?? 0
    }
    return sum
  }

  async caller(where: number, kind: 'web' | 'phone', more: Partial<Enqueue>): Promise<void> {
    const side = this.#sides[where] ?? expect.fail('no tenant')
    this.#threads.push({ ...(await side.centre.caller(more, kind)), side })
  }

  async presence(who: number, where: number, presence: 'online' | 'away' | 'offline'): Promise<void> {
    await setPresence(this.#agent(who, where), { presence })
  }

  async change(who: number, where: number, change: { capacity?: number; skills?: Skills }): Promise<void> {
    const agent = this.#agent(who, where)
    await updateAgent({ ...this.#kit.system(agent.tenant), services: agent.services }, { agent: agent.id, ...change })
  }

  async mode(where: number, mode: 'push' | 'pull'): Promise<void> {
    await setPolicy(this.#sides[where]?.centre.system() ?? expect.fail('no tenant'), { mode })
  }

  async answer(who: number, where: number, answer: 'accept' | 'decline' | 'next'): Promise<void> {
    const agent = this.#agent(who, where)
    if (answer === 'next') return void (await next(agent, {}))
    const [offer] = (await offers(agent, {})).rows
    if (!offer) return
    if (answer === 'accept') await accept(agent, { offer: offer.id })
    else await decline(agent, { offer: offer.id })
    await expect(accept(agent, { offer: offer.id })).rejects.toMatchObject({ code: 'over' })
  }

  async pass(seconds: number): Promise<void> {
    this.#kit.clock.advance(seconds * 1000)
  }

  /** What an agent, a supervisor or a customer does with a conversation; refused where it does not fit. */
  async act(which: number, who: number, act: Act): Promise<void> {
    const thread = this.#threads[which % Math.max(this.#threads.length, 1)]
    if (!thread) return
    const { conversation, side } = thread
    const row = await side.centre.tx((ctx) => conversationRow(ctx, conversation))
    const other = this.#agent(who, this.#sides.indexOf(side))
    const own = side.agents.find(({ id }) => id === row.assignee_id)
    const agent = own ? this.#here(own) : other
    const customer = { ...side.centre.customer(thread), services: agent.services }
    switch (act) {
      case 'leave':
      case 'close':
        return end(side, conversation, act === 'leave' ? 'left' : 'resolved')
      case 'take':
        return void (await take(other, { conversation }))
      case 'release':
        return void (await release(agent, { conversation }))
      case 'transfer':
        return void (await transfer(agent, { conversation, to: { skill: 'law' }, note: '请跟进' }))
      case 'colleague':
        return void (await transfer(agent, { conversation, to: { agent: other.id }, note: '' }))
      case 'return':
        await side.centre.say(thread, '还有问题')
        return void (await side.centre.enqueue(conversation))
      case 'speak':
        return void (await side.centre.say(thread, '在吗'))
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
      case 'finish':
        return void (await finishWrapUp(other, { conversation }))
    }
  }

  #agent(who: number, where: number): Agent {
    const agents = this.#sides[where]?.agents ?? []
    return this.#here(agents[who % agents.length] ?? expect.fail('no agent'))
  }

  #here = (agent: Agent): Agent => ({ ...agent, services: this.#processes[this.#process] ?? agent.services })
}

/** More turns than a schedule has customers. */
const PATIENCE = 60

const end = (side: Side, conversation: string, reason: 'left' | 'resolved' = 'resolved'): Promise<void> =>
  side.centre
    .tx((ctx) => closeEpisode(ctx, { conversation, reason }))
    .then(() => {})
    .catch(unlessRefused)

const HANDOVERS = `select count(*)::int as asked, count(assigned_at)::int as served from queue_entries
where tenant_id = $1 and (assigned_at is not null or outcome is null or outcome not in ('abandoned', 'released', 'transferred'))`
