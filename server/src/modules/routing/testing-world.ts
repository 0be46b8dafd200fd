import { expect } from 'vitest'
import type { Kit } from '../../../test/kit.ts'
import { isFailure } from '../../kernel/verb.ts'
import { conversationRow } from '../conversations/index.ts'
import type { Enqueue } from './enqueue.ts'
import { Centre, type Thread } from './testing.ts'
import { type Act, askForPerson, end, perform, say } from './testing-acts.ts'
import { type Asker, askerOf, type Process, Unanswered, unlessRefused } from './testing-calls.ts'
import { Connections } from './testing-connections.ts'
import { OpeningHours } from './testing-hours.ts'
import { checkInvariants, type Picture } from './testing-invariants.ts'
import { GRACE_SECONDS } from './testing-sockets.ts'

/** What a schedule is played on: server processes on one database, whose clocks go together. */
export interface Stage {
  /** Where the test prepares and looks by itself. */
  readonly kit: Kit
  /** The process of this number, or the next one that lives. */
  process(number: number): Process
  /** Moves the clocks of all processes. */
  advance(ms: number): Promise<void>
  /** Lets everything be handled that was announced or is due. */
  settle(): Promise<void>
}

type Agent = Asker & { id: string }
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
/** Processes that the requests of a schedule go to, each with its own memory. */
export const PROCESSES = 3
export const WRAP_UP_SECONDS = 20
/** So many offers missed in a row make somebody away. */
const MISSES = 2

const codeOf = (outcome: unknown) => (isFailure(outcome) ? outcome.code : outcome)

/** One of two tenants, with those who serve it. */
interface Side {
  centre: Centre
  agents: Agent[]
  connections: Connections
  hours: OpeningHours
}

/** Two tenants with four agents, two of whom serve both; and everything that may happen there, by numbers. */
export class World {
  readonly #stage: Stage
  readonly #sides: Side[] = []
  #threads: (Thread & { side: Side })[] = []
  /** Whose skills at the first tenant are no longer those that they came with. */
  readonly #retrained = new Set<number>()

  constructor(stage: Stage) {
    this.#stage = stage
  }

  async open(): Promise<this> {
    const [home, away] = [await this.#found(), await this.#found()]
    for (const skills of SKILLS) {
      const agent = await home.centre.agent(1, skills)
      home.agents.push(askerOf(agent))
      if (BLENDED.includes(home.agents.length - 1)) away.agents.push(askerOf(await away.centre.adopt(agent, 1)))
    }
    return this
  }

  async #found(): Promise<Side> {
    const { clock } = this.#stage.kit
    const centre = await new Centre(this.#stage.kit).open()
    const side: Side = {
      centre,
      agents: [],
      connections: new Connections(clock),
      hours: new OpeningHours(centre, clock),
    }
    await side.centre.policy({
      wrapUpSeconds: WRAP_UP_SECONDS,
      remindSeconds: 100,
      closeSeconds: 180,
      turnSeconds: 45,
      graceSeconds: GRACE_SECONDS,
      missesBeforeAway: MISSES,
      escalateSeconds: 100,
    })
    for (const key of ['sales', 'law']) await side.centre.skill(key)
    this.#sides.push(side)
    return side
  }

  /** Checks all promises at both tenants. */
  look(): Promise<Picture[]> {
    return Promise.all(this.#sides.map(({ centre }) => centre.tx(checkInvariants)))
  }

  /** Who lost the socket is gone after the grace, and not before. */
  checkAbsence(pictures: readonly Picture[], isTroubled: boolean): void {
    for (const [i, { team }] of pictures.entries()) this.#sides[i]?.connections.check(team, isTroubled)
  }

  /** Whoever began to wait while nobody was there has been told so. */
  async checkTold(before: readonly Picture[], after: readonly Picture[]): Promise<void> {
    for (const [i, picture] of after.entries()) await this.#side(i).hours.checkTold(before[i], picture)
  }

  /** Everybody has the skills again that they came with. */
  async retrain(): Promise<void> {
    const at = this.#stage.process(0)
    for (const who of this.#retrained) await this.change(at, who, 0, { skills: SKILLS[who] ?? [] })
    this.#retrained.clear()
  }

  /** Everybody comes, has one place, takes what is offered and ends what is served. Whether somebody still waits. */
  async serve(): Promise<boolean> {
    const at = this.#stage.process(0)
    for (const [i, { team, offers }] of (await this.look()).entries()) {
      for (const [who, agent] of (this.#sides[i]?.agents ?? []).entries()) {
        const row = team.find(({ id }) => id === agent.id)
        if (row?.capacity !== 1) await this.change(at, who, i, { capacity: 1 })
        if (row?.presence !== 'online') await at.ask('setPresence', agent, { presence: 'online' })
        for (const { id } of offers.filter(({ agent_id }) => agent_id === agent.id)) {
          await at.ask('accept', agent, { offer: id }).catch(unlessRefused)
        }
      }
    }
    const open = await this.#openRows()
    for (const { side, row } of open) {
      if (row.assignee_kind !== 'queue') await end(at, side.centre, row.id, 'resolved')
    }
    return open.some(({ row }) => row.assignee_kind === 'queue')
  }

  /** Whoever waits and kept the place is called, and comes. */
  async fetch(): Promise<void> {
    const at = this.#stage.process(0)
    for (const { side, row } of await this.#openRows()) {
      const thread = this.#threads.find(({ conversation }) => conversation === row.id)
      const entry = await side.centre.entry({ conversation: row.id })
      if (thread && entry && entry.customer !== 'here') await say(at, side.centre, thread, '我在')
    }
  }

  /** Looks a last time, when everybody was served, and forgets who came. */
  async clear(): Promise<void> {
    await this.look()
    this.#threads = []
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

  async caller(at: Process, where: number, kind: 'web' | 'phone', more: Partial<Enqueue>): Promise<void> {
    const side = this.#side(where)
    const thread = { ...(await side.centre.thread(kind)), side }
    this.#threads.push(thread)
    await askForPerson(at, side.centre, thread, more)
  }

  async presence(at: Process, who: number, where: number, presence: 'online' | 'away' | 'offline'): Promise<void> {
    await at.ask('setPresence', this.#agent(who, where), { presence })
  }

  async nobody(at: Process, where: number): Promise<void> {
    for (const agent of this.#sides[where]?.agents ?? []) await at.ask('setPresence', agent, { presence: 'away' })
  }

  hours(at: Process, where: number, hours: 'open' | 'closed'): Promise<void> {
    return this.#side(where).hours.set(at, hours)
  }

  /** The only socket of an agent comes, or breaks. */
  socket(at: Process, who: number, where: number, what: 'lose' | 'back'): Promise<void> {
    return this.#side(where).connections.move(at, this.#agent(who, where), what)
  }

  /** Nobody has a socket any longer. */
  async hangUp(): Promise<void> {
    for (const { connections, agents } of this.#sides) await connections.hangUp(agents)
  }

  async change(at: Process, who: number, where: number, change: { capacity?: number; skills?: Skills }): Promise<void> {
    const { id } = this.#agent(who, where)
    if (change.skills && where === 0) this.#retrained.add(who)
    await at.ask('updateAgent', this.#side(where).centre.asker(), {
      agent: id,
      ...change,
    })
  }

  async answer(at: Process, who: number, where: number, answer: 'accept' | 'decline' | 'next'): Promise<void> {
    const agent = this.#agent(who, where)
    if (answer === 'next') return void (await at.ask('next', agent, {}))
    const [offer] = (await at.ask('offers', agent, {})).rows
    if (!offer) return
    await at.ask(answer, agent, { offer: offer.id })
    const again = await at.ask('accept', agent, { offer: offer.id }).catch((error: unknown) => error)
    // Meanwhile it may be somebody else's.
    if (!(again instanceof Unanswered)) expect(['over', 'taken']).toContain(codeOf(again))
  }

  /** What an agent, a supervisor or a customer does with a conversation; refused where it does not fit. */
  async act(at: Process, which: number, who: number, act: Act): Promise<void> {
    const thread = this.#threads[which % Math.max(this.#threads.length, 1)]
    if (!thread) return
    const { conversation, side } = thread
    const row = await side.centre.tx((ctx) => conversationRow(ctx, conversation))
    const other = this.#agent(who, this.#sides.indexOf(side))
    const agent = side.agents.find(({ id }) => id === row.assignee_id) ?? other
    await perform(act, { at, thread, centre: side.centre, agent, other, which })
  }

  #side(where: number): Side {
    return this.#sides[where] ?? expect.fail('no tenant')
  }

  #agent(who: number, where: number): Agent {
    const agents = this.#sides[where]?.agents ?? []
    return agents[who % agents.length] ?? expect.fail('no agent')
  }
}

const HANDOVERS = `select count(*)::int as asked, count(assigned_at)::int as served from queue_entries
where tenant_id = $1 and (assigned_at is not null or outcome is null or outcome not in ('abandoned', 'released', 'transferred'))`
