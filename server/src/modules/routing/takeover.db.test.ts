import fc from 'fast-check'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { createKit, type Kit } from '../../../test/kit.ts'
import '../../kernel/tables.ts'
import type { Context } from '../../kernel/context.ts'
import type { Module } from '../../kernel/module.ts'
import { reactor } from '../../kernel/reactor.ts'
import { isFailure } from '../../kernel/verb.ts'
import { append, closeEpisode, readMessages } from '../conversations/index.ts'
import { setPresence, workforce } from '../workforce/index.ts'
import { accept } from './accept.ts'
import { enqueue, routing } from './index.ts'
import { offers } from './offers.ts'
import { Centre, type Thread } from './testing.ts'
import { checkInvariants } from './testing-invariants.ts'

const ROUNDS = 25
const SIDE_BY_SIDE = 40
const AGENTS = 4
const CAPACITY = 16

/** Plays the assistant: it is slow, answers what it is asked, and hands over when asked to. */
const slowBot: Module = {
  name: 'bot',
  tables: [],
  verbs: [],
  reactors: [
    reactor({
      name: 'bot',
      takes: {
        'message.posted': async (ctx, { payload }) => {
          if (payload.author !== 'customer' || payload.assignee !== 'bot') return
          await new Promise((resolve) => setTimeout(resolve, payload.seq % 7))
          await answer(ctx, payload).catch(unlessRefused)
        },
      },
    }),
  ],
}

const answer = (ctx: Context, { conversation, epoch }: { conversation: string; epoch: number }) =>
  append(ctx, {
    conversation,
    author: { kind: 'bot' },
    body: { kind: 'text', text: '好的' },
    expect: { epoch, assignee: 'bot' },
    meta: { ai: true },
  })

/** Losing a race is an answer like any other; everything else is a fault. */
function unlessRefused(error: unknown): void {
  if (!isFailure(error) || error.code === 'internal') throw error
}

let kit: Kit
beforeAll(async () => {
  kit = await createKit([workforce, routing, slowBot])
})
afterAll(() => kit.close())

const MOVES = ['late answer', 'handover', 'accept', 'customer', 'disconnect', 'leave', 'expire'] as const
type Move = (typeof MOVES)[number]

type Agents = Awaited<ReturnType<Centre['agent']>>[]

interface Facts {
  centre: Centre
  agent: Agents[number]
  thread: Thread
  /** What the bot knew when it began to think. */
  epoch: number
  /** The seq of the question. */
  from: number
}

/** One conversation of which several hands want something at once. */
class Race {
  readonly facts: Facts

  constructor(facts: Facts) {
    this.facts = facts
  }

  async play(move: Move): Promise<unknown> {
    const { centre, agent, thread, epoch } = this.facts
    const { conversation } = thread
    switch (move) {
      case 'late answer':
        return answer(centre.system(), { conversation, epoch })
      case 'handover':
        return centre.tx((tx) => enqueue(tx, { conversation, reason: 'asked_for_human', summary: '转人工' }))
      case 'accept':
        return Promise.all((await offers(agent, {})).rows.map(({ id }) => accept(agent, { offer: id })))
      case 'customer':
        return centre.say(thread, '还在吗')
      case 'disconnect':
        return setPresence(agent, { presence: 'offline' })
      case 'leave':
        return centre.tx((tx) => closeEpisode(tx, { conversation, reason: 'left' }))
      case 'expire':
        return kit.clock.advance(31_000)
    }
  }
}

const schedule = fc.shuffledSubarray([...MOVES, 'customer', 'accept'] satisfies Move[], { minLength: 3 })

/** What was said in the races before is over: every thread starts with a question of its own. */
function start(centre: Centre, agents: Agents, threads: Thread[], waits: boolean[]): Promise<Race[]> {
  return Promise.all(
    threads.map(async (thread, i) => {
      const { conversation } = thread
      await centre.tx((ctx) => closeEpisode(ctx, { conversation, reason: 'resolved' })).catch(unlessRefused)
      const { epoch, message } = await centre.say(thread, '我要退货')
      if (waits[i]) await centre.enqueue(conversation)
      const agent = agents[i % agents.length] ?? expect.fail('no agent')
      return new Race({ centre, agent, thread, epoch, from: message.seq })
    }),
  )
}

/** In every other conversation the moves overlap, too. */
async function playAll(race: Race, moves: readonly Move[], overlap: boolean): Promise<void> {
  const turns: Promise<unknown>[] = []
  for (const move of moves) {
    const turn = race.play(move).catch(unlessRefused)
    turns.push(turn)
    await (overlap ? new Promise((resolve) => setImmediate(resolve)) : turn)
  }
  await Promise.all(turns)
}

/** After the dust has settled: no word of the AI once people have it, and nobody waits for an answer of nobody. */
async function judge({ centre, thread, from }: Facts): Promise<void> {
  const range = { conversation: thread.conversation, after: from - 1, limit: 200 }
  const { rows } = await centre.tx((ctx) => readMessages(ctx, range))
  let withPeople = false
  let unanswered = false
  for (const { author, body } of rows) {
    if (author.kind === 'customer') unanswered = true
    if (author.kind === 'bot') {
      expect(withPeople, 'the AI spoke after the takeover').toBe(false)
      unanswered = false
    }
    if (body.kind !== 'notice') continue
    if (body.notice === 'left') unanswered = false
    withPeople = body.notice === 'left' ? false : withPeople || ['queued', 'assigned'].includes(body.notice)
  }
  // People have it for certain, say the invariants; the bot must have answered what it was asked.
  if (unanswered) expect(withPeople, 'silence').toBe(true)
}

it('leaves one owner, no late word of the AI and nobody in silence, in 1,000 races', async () => {
  const centre = await new Centre(kit).open()
  const agents = await Promise.all(Array.from({ length: AGENTS }, () => centre.agent(CAPACITY)))
  const threads = await Promise.all(Array.from({ length: SIDE_BY_SIDE }, () => centre.thread()))
  let races = 0
  const plans = fc.array(fc.tuple(fc.boolean(), schedule), { minLength: SIDE_BY_SIDE, maxLength: SIDE_BY_SIDE })
  await fc.assert(
    fc.asyncProperty(plans, async (plan) => {
      for (const agent of agents) await setPresence(agent, { presence: 'online' })
      const field = await start(
        centre,
        agents,
        threads,
        plan.map(([waits]) => waits),
      )
      await Promise.all(field.map((race, i) => playAll(race, plan[i]?.[1] ?? [], i % 2 === 0)))
      await kit.settle()
      await centre.tx(checkInvariants)
      for (const race of field) await judge(race.facts)
      races += field.length
    }),
    { numRuns: ROUNDS, endOnFailure: true },
  )
  expect(races).toBeGreaterThanOrEqual(1000)
}, 120_000)
