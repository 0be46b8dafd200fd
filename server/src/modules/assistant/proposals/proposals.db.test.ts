import type { Scope, ToolResult } from '@tandem/contract'
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { createKit, type Kit } from '../../../../test/kit.ts'
import type { Context } from '../../../kernel/context.ts'
import { fail } from '../../../kernel/errors.ts'
import '../../../kernel/tables.ts'
import { uuidv7 } from '../../../kernel/ids.ts'
import { closeEpisode, conversationRow, conversations, readMessages } from '../../conversations/index.ts'
import { routing, take } from '../../routing/index.ts'
import { Centre, type Thread } from '../../routing/testing.ts'
import { workforce } from '../../workforce/index.ts'
import type { Proposed } from '../decide/turn.ts'
import type { Toolbox } from '../tools.ts'
import { approve } from './approve.ts'
import { decline } from './decline.ts'
import { proposalDeadline, proposalsEnd } from './expire.ts'
import { proposals } from './list.ts'
import { propose } from './propose.ts'

const HOUR = 3_600_000
const SCOPES: Scope[] = ['conversation:read', 'conversation:write', 'commerce:write']
const wish: Proposed = {
  tool: 'commerce.requestRefund',
  args: { order: '20260105123456', reason: '不合适' },
  by: { kind: 'model', name: 'small' },
}

/** A shop that files one refund for a request id, like the real ones. */
const filed = new Map<string, { by: string; args: Record<string, string> }>()
let answer: ToolResult['ok'] | 'not_allowed' | 'lost' = true
const tools: Toolbox = {
  'commerce.requestRefund': async ({ actor }, args, { turn }) => {
    if (answer === 'not_allowed') return fail('not_allowed', { problem: 'window' })
    filed.set(turn, { by: 'id' in actor ? actor.id : actor.kind, args })
    if (answer === 'lost') return fail('unavailable', { problem: 'shop' })
    return { value: { id: 'R1', order: args.order ?? '' } }
  },
}

let kit: Kit
let centre: Centre
let agent: Context & { id: string }
let thread: Thread
const agree = approve(tools)

beforeAll(async () => {
  const assistant = {
    name: 'assistant',
    tables: [],
    verbs: [],
    reactors: [proposalsEnd],
    deadlines: [proposalDeadline],
  }
  kit = await createKit([workforce, conversations, routing, assistant])
})
afterAll(() => kit.close())
beforeEach(async () => {
  filed.clear()
  answer = true
  centre = await new Centre(kit).open()
  const worker = await centre.agent(1)
  agent = { ...kit.agent(SCOPES, { id: worker.id, tenant: centre.tenant }), id: worker.id }
  thread = await centre.thread()
  await take(worker, here())
  await kit.settle()
})

const here = () => ({ conversation: thread.conversation })

const proposing = (wanted: Proposed = wish): Promise<void> =>
  centre.tx(async (ctx) => {
    const row = await conversationRow(ctx, thread.conversation)
    const [message] = (await readMessages(ctx, { conversation: row.id, after: 0, limit: 1 })).rows
    if (!message || !row.episode_id) throw new Error('nothing was said')
    const posted = {
      conversation: row.id,
      episode: row.episode_id,
      channel: row.channel_id,
      message: message.id,
      seq: message.seq,
      author: 'customer' as const,
      public: true,
      epoch: row.epoch,
      assignee: 'bot' as const,
      at: message.at,
    }
    const keys = await ctx.services.keys.customer(ctx.tx, row.customer_id)
    await propose(ctx, keys, posted, row.customer_id, wanted)
  })

const listed = async () => (await proposals(agent, here())).rows
async function open(): Promise<string> {
  await proposing()
  const [first] = await listed()
  if (!first) throw new Error('no proposal')
  return first.id
}
const audited = (action: string) =>
  centre.tx(({ tx }) =>
    tx.db.selectFrom('audit').select(['actor_id', 'detail']).where('action', '=', action).orderBy('id').execute(),
  )

describe('a proposal', () => {
  it('shows what is wanted, by whom and from which message, and does nothing', async () => {
    await proposing()
    expect(await listed()).toMatchObject([
      { state: 'open', tool: wish.tool, input: wish.args, by: wish.by, seq: 1, said: '在吗', decided: null },
    ])
    expect(filed.size).toBe(0)
  })

  it('gives way to the same wish, so that it cannot be granted twice, and not to another', async () => {
    await proposing()
    await proposing()
    await proposing({ ...wish, args: { ...wish.args, order: '20260105999999' } })
    expect((await listed()).map(({ state }) => state)).toEqual(['open', 'open', 'expired'])
  })

  it('keeps the customer’s words sealed', async () => {
    await proposing()
    const { rows } = await kit.database.pools.owner.query('select proposals::text as row from proposals')
    expect(JSON.stringify(rows)).not.toContain('不合适')
  })

  it('runs out after a day, and with the conversation', async () => {
    const proposal = await open()
    await kit.clock.advance(24 * HOUR + 1000)
    await kit.settle()
    expect((await listed())[0]?.state).toBe('expired')
    await expect(agree(agent, { proposal })).rejects.toMatchObject({ code: 'conflict' })
    const other = await open()
    await centre.tx((ctx) => closeEpisode(ctx, { conversation: thread.conversation, reason: 'resolved' }))
    await kit.settle()
    await expect(agree(agent, { proposal: other })).rejects.toMatchObject({ code: 'closed' })
    expect(filed.size).toBe(0)
  })
})

describe('who approves', () => {
  it('has it done once in the own name, however often the button is pressed', async () => {
    const proposal = await open()
    const done = await agree(agent, { proposal })
    expect(done).toMatchObject({
      state: 'done',
      result: { id: 'R1', order: wish.args.order },
      decided: { by: { id: agent.id }, reason: null },
    })
    expect(await agree(agent, { proposal })).toEqual(done)
    expect([...filed]).toEqual([[proposal, { by: agent.id, args: wish.args }]])
    expect(await audited('assistant.approve')).toMatchObject([
      { actor_id: agent.id, detail: { proposal, tool: wish.tool, proposedBy: 'model small' } },
    ])
  })

  it('may press again when the answer got lost: it is still one', async () => {
    const proposal = await open()
    answer = 'lost'
    expect(await agree(agent, { proposal })).toMatchObject({ state: 'approved', error: 'unavailable', result: null })
    await expect(decline(agent, { proposal, reason: '不退' })).rejects.toMatchObject({ code: 'conflict' })
    answer = true
    expect(await agree(agent, { proposal })).toMatchObject({ state: 'done', error: null })
    expect(filed.size).toBe(1)
  })

  it('is told what the shop refuses', async () => {
    const proposal = await open()
    answer = 'not_allowed'
    expect(await agree(agent, { proposal })).toMatchObject({ state: 'failed', error: 'not_allowed' })
    await expect(agree(agent, { proposal })).rejects.toMatchObject({ code: 'conflict' })
  })

  it('is a person, with this conversation and the right to do it by hand', async () => {
    const proposal = await open()
    const stranger = kit.agent(SCOPES, { tenant: centre.tenant })
    const narrow = { ...kit.agent(['conversation:write'], { id: agent.id, tenant: centre.tenant }) }
    const robot: Context = {
      ...agent,
      actor: { kind: 'apiKey', id: uuidv7(kit.clock), name: 'k', scopes: new Set(SCOPES) },
    }
    const foreign = kit.agent(SCOPES)
    const refused = async (ctx: Context) =>
      agree(ctx, { proposal }).then(
        () => 'done',
        (error: { code: string }) => error.code,
      )
    expect([await refused(stranger), await refused(narrow), await refused(robot), await refused(foreign)]).toEqual([
      'stale',
      'forbidden',
      'forbidden',
      'not_found',
    ])
    expect([(await listed())[0]?.state, filed.size]).toEqual(['open', 0])
  })

  it('may only have done what is registered', async () => {
    await proposing({ ...wish, tool: 'security.createUser' })
    const [{ id: proposal } = { id: '' }] = await listed()
    await expect(agree(agent, { proposal })).rejects.toMatchObject({ code: 'forbidden' })
  })
})

describe('who declines', () => {
  it('says why, and it is never done', async () => {
    const proposal = await open()
    expect(await decline(agent, { proposal, reason: '已超过期限' })).toMatchObject({
      state: 'declined',
      decided: { by: { id: agent.id }, reason: '已超过期限' },
    })
    await expect(agree(agent, { proposal })).rejects.toMatchObject({ code: 'conflict' })
    await expect(decline(agent, { proposal, reason: '再次' })).rejects.toMatchObject({ code: 'conflict' })
    expect(filed.size).toBe(0)
    expect(await audited('assistant.decline')).toMatchObject([{ detail: { proposedBy: 'model small' } }])
  })
})
