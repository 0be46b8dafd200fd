import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { createKit, type Kit } from '../../../test/kit.ts'
import '../../kernel/tables.ts'
import { readMessages, reply } from '../conversations/index.ts'
import { broadcast, me, setPresence, workforce } from '../workforce/index.ts'
import { answerConsult } from './answer-consult.ts'
import { bargeIn } from './barge-in.ts'
import { consult } from './consult.ts'
import { consults } from './consults.ts'
import { endConsult } from './end-consult.ts'
import { routing, take } from './index.ts'
import { reassign } from './reassign.ts'
import { takeOver } from './take-over.ts'
import { Centre, type Thread } from './testing.ts'
import { checkInvariants } from './testing-invariants.ts'
import { whisper } from './whisper.ts'
import { why } from './why.ts'

let kit: Kit
let centre: Centre
let agent: Awaited<ReturnType<Centre['agent']>>
let colleague: typeof agent
let thread: Thread

beforeAll(async () => {
  kit = await createKit([workforce, routing])
})
afterAll(() => kit.close())
beforeEach(async () => {
  centre = await new Centre(kit).open()
  agent = await centre.agent(1)
  colleague = await centre.agent(1)
  thread = await centre.thread()
  await take(agent, { conversation: thread.conversation })
})

const settled = async () => {
  await kit.settle()
  await centre.tx(checkInvariants)
}
const audited = async (action: string) => {
  const { rows } = await kit.database.pools.owner.query(
    'select object, detail from audit where tenant_id = $1 and action = $2',
    [centre.tenant, action],
  )
  return rows
}
/** The texts of the thread, as the customer or the people inside see it. */
const textsFor = async (who: 'customer' | 'people') => {
  const { rows } = await centre.tx((inner) => {
    const ctx = who === 'customer' ? { ...centre.customer(thread), tx: inner.tx } : inner
    return readMessages(ctx, { conversation: thread.conversation, after: 0, limit: 100 })
  })
  return rows.flatMap(({ body }) => (body.kind === 'text' ? [body.text] : []))
}

describe('a consult', () => {
  it('lets the colleague take the conversation over, with the notes that the customer never sees', async () => {
    const { conversation } = thread
    const asked = await consult(agent, { conversation, agent: colleague.id, note: '客户要专票' })
    expect((await consults(colleague, {})).rows).toMatchObject([{ id: asked.id, from: agent.id }])
    await expect(consult(agent, { conversation, agent: colleague.id, note: '' })).rejects.toMatchObject({
      code: 'conflict',
    })
    await answerConsult(colleague, { consult: asked.id, answer: 'take' })
    await settled()
    expect(await me(agent, {})).toMatchObject({ load: 0 })
    expect(await me(colleague, {})).toMatchObject({ load: 1 })
    expect(await textsFor('people')).toContain('客户要专票')
    expect(await textsFor('customer')).not.toContain('客户要专票')
    expect((await why(agent, { conversation })).rows.map((row) => row.why.because).sort()).toEqual([
      'consulted',
      'taken',
    ])
    expect((await audited('routing.consult'))[0]).toMatchObject({ object: conversation, detail: { to: colleague.id } })
  })

  it('ends with a no, or when the question is answered; then nobody can take it any longer', async () => {
    const { conversation } = thread
    const first = await consult(agent, { conversation, agent: colleague.id, note: '' })
    await expect(answerConsult(agent, { consult: first.id, answer: 'take' })).rejects.toMatchObject({
      code: 'not_found',
    })
    await answerConsult(colleague, { consult: first.id, answer: 'decline' })
    const second = await consult(agent, { conversation, agent: colleague.id, note: '' })
    await endConsult(agent, { consult: second.id })
    await expect(answerConsult(colleague, { consult: second.id, answer: 'take' })).rejects.toMatchObject({
      code: 'over',
    })
    await settled()
    expect(await me(agent, {})).toMatchObject({ load: 1 })
  })

  it('is only asked by who has the conversation, of somebody who is there', async () => {
    const { conversation } = thread
    const other = consult(colleague, { conversation, agent: agent.id, note: '' })
    await expect(other).rejects.toMatchObject({ code: 'stale' })
    await setPresence(colleague, { presence: 'away' })
    const away = consult(agent, { conversation, agent: colleague.id, note: '' })
    await expect(away).rejects.toMatchObject({ code: 'not_allowed' })
  })

  it('is void once the conversation went on to somebody else', async () => {
    const { conversation } = thread
    const asked = await consult(agent, { conversation, agent: colleague.id, note: '' })
    const boss = await centre.agent(1)
    await takeOver(boss, { conversation })
    const late = answerConsult(colleague, { consult: asked.id, answer: 'take' })
    await expect(late).rejects.toMatchObject({ code: 'stale' })
    await settled()
  })
})

describe('a supervisor', () => {
  it('takes a conversation over from an agent, whose late answer is refused', async () => {
    const { conversation } = thread
    const taken = await takeOver(colleague, { conversation, note: '我来处理' })
    expect(taken.assignee).toMatchObject({ kind: 'agent', id: colleague.id })
    const late = reply(agent, { conversation, body: { kind: 'text', text: '稍等' } })
    await expect(late).rejects.toMatchObject({ code: 'stale' })
    await settled()
    expect((await audited('routing.takeOver'))[0]).toMatchObject({ object: conversation, detail: { from: agent.id } })
  })

  it('gives a conversation to somebody, from an agent, the queue or the AI, even beyond the capacity', async () => {
    const waiting = await centre.caller()
    await kit.settle()
    for (const { conversation } of [thread, waiting, await centre.thread()]) {
      const given = await reassign(agent, { conversation, agent: colleague.id, note: '' })
      expect(given.assignee).toMatchObject({ id: colleague.id })
    }
    await settled()
    expect(await me(colleague, {})).toMatchObject({ load: 3, capacity: 1 })
    await setPresence(agent, { presence: 'offline' })
    const absent = reassign(colleague, { conversation: thread.conversation, agent: agent.id })
    await expect(absent).rejects.toMatchObject({ code: 'conflict' })
  })

  it('whispers to the agent and barges in for the customer; the agent keeps the conversation', async () => {
    const { conversation } = thread
    await whisper(colleague, { conversation, text: '可以给八折' })
    await bargeIn(colleague, { conversation, text: '我是主管,马上为您处理' })
    const texts = await textsFor('customer')
    expect(texts).toContain('我是主管,马上为您处理')
    expect(texts).not.toContain('可以给八折')
    await settled()
    expect(await me(agent, {})).toMatchObject({ load: 1 })
    expect(await audited('routing.whisper')).toHaveLength(1)
    expect(JSON.stringify(await audited('routing.bargeIn'))).not.toContain('主管')
    const toBot = whisper(colleague, { conversation: (await centre.thread()).conversation, text: 'x' })
    await expect(toBot).rejects.toMatchObject({ code: 'not_allowed' })
  })

  it('speaks to everybody who is there, sealed in the store', async () => {
    const told: unknown[] = []
    const stop = kit.services.bus.subscribe(`tenant.${centre.tenant}`, (frame) => told.push(frame))
    const said = await broadcast(agent, { text: '三点开会' })
    stop()
    expect(told).toContainEqual({ op: 'broadcast', broadcast: said })
    const { rows } = await kit.database.pools.owner.query('select body from broadcasts')
    expect(JSON.stringify(rows)).not.toContain('开会')
  })
})
