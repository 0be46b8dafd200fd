import { randomUUID } from 'node:crypto'
import type { VerbInput } from '@tandem/contract'
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { createKit, type Kit } from '../../../test/kit.ts'
import '../../kernel/tables.ts'
import { conversations } from '../conversations/index.ts'
import { merge } from '../customers/merge.ts'
import { desk } from '../desk/index.ts'
import { notices } from '../desk/notices.ts'
import { routing } from '../routing/index.ts'
import { Centre, type Thread } from '../routing/testing.ts'
import { workforce } from '../workforce/index.ts'
import { get } from './get.ts'
import { tickets } from './index.ts'
import { list } from './list.ts'
import { ofCustomer } from './of-customer.ts'
import { open } from './open.ts'
import { update } from './update.ts'

const HOUR = 3_600_000
let kit: Kit
let centre: Centre
let lin: Awaited<ReturnType<Centre['agent']>>
let zhou: Awaited<ReturnType<Centre['agent']>>
let thread: Thread

beforeAll(async () => {
  kit = await createKit([workforce, conversations, routing, desk, tickets])
})
afterAll(() => kit.close())
beforeEach(async () => {
  centre = await new Centre(kit).open()
  lin = await centre.agent(1)
  zhou = await centre.agent(1)
  thread = await centre.thread()
})

const inHours = (hours: number) => new Date(kit.clock.now() + hours * HOUR).toISOString()
const opened = (more: Partial<VerbInput<'tickets.open'>> = {}) =>
  open(lin, { conversation: thread.conversation, subject: '补寄配件', requestId: randomUUID(), ...more })
const news = async (who: typeof lin) =>
  (await notices(who, {})).rows.filter(({ kind }) => kind === 'ticket').map((row) => row.news)
const listed = async (who: typeof lin, view: 'mine' | 'open' | 'solved') =>
  (await list(who, { view })).rows.map(({ number }) => number)

describe('a ticket', () => {
  it('is opened once however often it is asked for, and numbered without a gap', async () => {
    const requestId = randomUUID()
    const [first, again] = await Promise.all([opened({ requestId }), opened({ requestId })])
    expect(again).toEqual(first)
    const numbers = await Promise.all([opened(), opened(), opened()])
    expect(numbers.map(({ number }) => number).sort()).toEqual([2, 3, 4])
  })

  it('is told whoever is to look after it, and nobody of the own doing', async () => {
    const { id, number } = await opened({ assignee: zhou.id, details: '少了螺丝' })
    expect([await news(zhou), await news(lin)]).toEqual([['ticket_assigned'], []])
    expect([await listed(zhou, 'mine'), await listed(lin, 'mine')]).toEqual([[number], []])
    await update(zhou, { ticket: id, state: 'solved', note: '已寄出' })
    expect(await news(lin)).toEqual(['ticket_solved'])
    expect([await listed(lin, 'open'), await listed(lin, 'solved')]).toEqual([[], [number]])
    const { steps, state } = await get(lin, { ticket: id })
    expect(state).toBe('solved')
    expect(steps).toMatchObject([{ by: { id: zhou.id }, state: 'solved', note: '已寄出', assignee: null }])
  })

  it('may be worked on by two at once: what each set stays, and the same twice is one step', async () => {
    const { id } = await opened()
    await Promise.all([
      update(lin, { ticket: id, priority: 1 }),
      update(zhou, { ticket: id, assignee: zhou.id }),
      update(zhou, { ticket: id, assignee: zhou.id }),
    ])
    const { priority, assignee, steps } = await get(lin, { ticket: id })
    expect([priority, assignee?.id, steps.length]).toEqual([1, zhou.id, 2])
  })

  it('goes to people of the tenant only, and to no time that has passed', async () => {
    await expect(opened({ assignee: randomUUID() })).rejects.toMatchObject({ code: 'not_found' })
    await expect(opened({ dueAt: inHours(-1) })).rejects.toMatchObject({ code: 'not_allowed' })
    const { id } = await opened()
    await expect(update(lin, { ticket: id, dueAt: inHours(-1) })).rejects.toMatchObject({ code: 'not_allowed' })
    await expect(update(lin, { ticket: id, assignee: randomUUID() })).rejects.toMatchObject({ code: 'not_found' })
  })
})

describe('its time', () => {
  it('tells whoever looks after it, once, if it is not solved by then', async () => {
    const { id } = await opened({ assignee: zhou.id, dueAt: inHours(2) })
    await update(zhou, { ticket: id, dueAt: inHours(3) })
    await kit.clock.advance(2 * HOUR + 1000)
    await kit.settle()
    expect(await news(zhou)).toEqual(['ticket_assigned'])
    await kit.clock.advance(HOUR)
    await kit.settle()
    expect(await news(zhou)).toEqual(['ticket_due', 'ticket_assigned'])
  })

  it('says nothing of one that was solved, and speaks again once it is opened again', async () => {
    const { id } = await opened({ dueAt: inHours(1) })
    await update(lin, { ticket: id, state: 'solved' })
    await update(lin, { ticket: id, state: 'open', dueAt: inHours(2) })
    await kit.clock.advance(HOUR + 1000)
    await kit.settle()
    expect(await news(lin)).toEqual([])
    await update(lin, { ticket: id, state: 'solved' })
    await kit.clock.advance(2 * HOUR)
    await kit.settle()
    expect(await news(lin)).toEqual([])
  })
})

it('stands at the person, also after two records turned out to be one', async () => {
  const { number } = await opened()
  const twin = await centre.thread()
  await merge(centre.system(), { into: twin.customer, from: thread.customer })
  expect((await ofCustomer(lin, { customer: twin.customer })).rows.map((row) => row.number)).toEqual([number])
})
