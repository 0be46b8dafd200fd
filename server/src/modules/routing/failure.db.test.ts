import { afterAll, beforeAll, beforeEach, expect, it } from 'vitest'
import { createKit, type Kit } from '../../../test/kit.ts'
import '../../kernel/tables.ts'
import type { Context } from '../../kernel/context.ts'
import { isTransient } from '../../kernel/transaction.ts'
import { isFailure } from '../../kernel/verb.ts'
import { asAdmin } from '../../ports/db/testing.ts'
import { closeEpisode } from '../conversations/index.ts'
import { deleteSkill, me, setPresence, workforce } from '../workforce/index.ts'
import { accept } from './accept.ts'
import { decline } from './decline.ts'
import { enqueue, routing, take } from './index.ts'
import { offers } from './offers.ts'
import { Centre } from './testing.ts'
import { checkInvariants } from './testing-invariants.ts'

let kit: Kit
let centre: Centre

beforeAll(async () => {
  kit = await createKit([workforce, routing])
})
afterAll(() => kit.close())
beforeEach(async () => {
  centre = await new Centre(kit).open()
})

type Agent = Awaited<ReturnType<Centre['agent']>>

const firstOffer = async (agent: Context) => (await offers(agent, {})).rows[0]?.id ?? ''
const codesOf = (outcomes: PromiseSettledResult<unknown>[]) =>
  outcomes.map((outcome) => (outcome.status === 'fulfilled' ? 'ok' : isFailure(outcome.reason) && outcome.reason.code))

it('refuses an accept after the time is up, whichever of the two the server took first', async () => {
  const agent = await centre.agent(1)
  await centre.caller()
  await kit.settle()
  const offer = await firstOffer(agent)
  kit.clock.advance(30_000)
  const [outcome] = await Promise.allSettled([accept(agent, { offer }), kit.settle()])
  await kit.settle()
  const late = accept(agent, { offer })
  await expect(late).rejects.toMatchObject({ code: 'over' })
  expect(await me(agent, {})).toMatchObject({ load: outcome.status === 'fulfilled' ? 1 : 0 })
  await centre.tx(checkInvariants)
})

it('lets one of two tabs accept or decline, and tells the other in words', async () => {
  const agent = await centre.agent(1)
  await centre.caller()
  await kit.settle()
  const offer = await firstOffer(agent)
  const tabs = [accept(agent, { offer }), accept(agent, { offer }), decline(agent, { offer })]
  const codes = codesOf(await Promise.allSettled(tabs))
  expect(codes.filter((code) => code === 'ok')).toHaveLength(1)
  expect(codes.filter((code) => code === 'over')).toHaveLength(2)
  await kit.settle()
  await centre.tx(checkInvariants)
})

it('lets one of many agents take a conversation', async () => {
  const agents = await Promise.all([1, 2, 3].map(() => centre.agent(1)))
  const { conversation } = await centre.thread()
  const codes = codesOf(await Promise.allSettled(agents.map((agent) => take(agent, { conversation }))))
  expect(codes.sort()).toEqual(['ok', 'taken', 'taken'])
  await kit.settle()
  await centre.tx(checkInvariants)
})

it('keeps its order and its promises when the clock of a process jumps', async () => {
  const agent = await centre.agent(1)
  // One process is an hour behind, another an hour ahead.
  const skewed = (ms: number) => ({
    ...kit.services,
    clock: { now: () => kit.clock.now() + ms, after: kit.clock.after.bind(kit.clock) },
  })
  for (const ms of [-3_600_000, 3_600_000, 0]) {
    const { conversation } = await centre.thread()
    const services = skewed(ms)
    await services.transactions.run(centre.tenant, (tx) =>
      enqueue({ ...centre.system(), services, tx }, { conversation, reason: 'asked_for_human', summary: '' }),
    )
  }
  for (let i = 0; i < 3; i++) {
    await kit.settle()
    await centre.tx(checkInvariants)
    const offer = await firstOffer(agent)
    if (offer === '') kit.clock.advance(3_600_000)
    else await decline(agent, { offer })
  }
  await kit.settle()
  await centre.tx(checkInvariants)
})

it('asks for less when the skill that is waited for is removed', async () => {
  await centre.skill('law')
  const expert = await centre.agent(1, ['law'])
  await setPresence(expert, { presence: 'away' })
  const other = await centre.agent(1, [])
  await centre.caller({ skills: ['law'] })
  await kit.settle()
  expect((await offers(other, {})).rows).toEqual([])
  await deleteSkill(centre.system(), { key: 'law' })
  await kit.settle()
  expect((await offers(other, {})).rows).toHaveLength(1)
})

it('keeps no place for notes for an agent who goes while a conversation is closed', async () => {
  await centre.policy({ wrapUpSeconds: 20 })
  const agent = await centre.agent(1)
  const { conversation } = await centre.thread()
  await take(agent, { conversation })
  await kit.settle()
  await centre.tx(async (ctx) => {
    await setPresence({ ...agent, tx: ctx.tx }, { presence: 'offline' })
    await closeEpisode(ctx, { conversation, reason: 'left' })
  })
  await kit.settle()
  await centre.tx(checkInvariants)
})

it('needs nothing of a process that was killed between offer and accept', async () => {
  const agent = await centre.agent(1)
  await centre.caller()
  await kit.settle()
  // Another process, which has never seen the offer.
  const elsewhere = { ...agent, services: { ...kit.services } }
  await accept(elsewhere, { offer: await firstOffer(elsewhere) })
  await kit.settle()
  await centre.tx(checkInvariants)
})

it('loses nothing and does nothing twice when the database goes away in a burst', async () => {
  const agents = await Promise.all([3, 4, 5].map((capacity) => centre.agent(capacity)))
  const threads = await Promise.all(Array.from({ length: 24 }, () => centre.thread()))
  // Time goes on by itself: what failed is tried again after a pause.
  const ticking = setInterval(() => kit.clock.advance(100), 5)
  const burst = Promise.all([
    ...threads.map(({ conversation }) => patiently(() => centre.enqueue(conversation))),
    ...agents.map((agent) => serve(agent)),
  ])
  for (let i = 0; i < 3; i++) {
    await new Promise((resolve) => setTimeout(resolve, 60))
    await asAdmin(
      { ...kit.database.connection, database: 'postgres' },
      `select pg_terminate_backend(pid) from pg_stat_activity where datname = '${kit.database.connection.database}'`,
    )
  }
  await burst
  await kit.settle()
  clearInterval(ticking)
  await kit.settle()
  const { entries } = await centre.tx(checkInvariants)
  expect(entries.map((entry) => entry.conversation_id).sort()).toEqual(threads.map((t) => t.conversation).sort())
})

/** A client whose connection broke asks again. */
async function patiently(work: () => Promise<unknown>): Promise<void> {
  for (let i = 0; i < 50; i++) {
    const outcome = await work().catch((error: unknown) => {
      if (isTransient(error)) return 'again'
      if (isFailure(error) && error.code !== 'internal') return 'refused'
      throw error
    })
    if (outcome !== 'again') return
    await new Promise((resolve) => setTimeout(resolve, 20))
  }
}

/** Accepts whatever is offered for a while. */
async function serve(agent: Agent): Promise<void> {
  for (let i = 0; i < 30; i++) {
    await patiently(async () => {
      for (const { id } of (await offers(agent, {})).rows) await accept(agent, { offer: id })
    })
    await new Promise((resolve) => setTimeout(resolve, 15))
  }
}
