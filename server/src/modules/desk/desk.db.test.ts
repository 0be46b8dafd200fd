import { type FakeModel, startModel } from '@tandem/fakes/models/index.ts'
import { chatManifest, connectLanguage } from '@tandem/models-openai'
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { createKit, type Kit } from '../../../test/kit.ts'
import '../../kernel/tables.ts'
import { closeEpisode, conversations, get, noteReceipt, reply } from '../conversations/index.ts'
import { list } from '../conversations/list.ts'
import { note } from '../conversations/note.ts'
import { snooze, wake } from '../conversations/snooze.ts'
import { connect } from '../models/connect.ts'
import { models, registerModel } from '../models/index.ts'
import { routing, take } from '../routing/index.ts'
import { Centre, type Thread } from '../routing/testing.ts'
import { me, workforce } from '../workforce/index.ts'
import { desk } from './index.ts'
import { moods } from './moods.ts'
import { notices, seeNotices } from './notices.ts'
import { cancelReminder, remind, reminders } from './remind.ts'
import { suggestionUse, useSuggestion } from './suggestion-use.ts'
import { translate, translator } from './translate.ts'

const HOUR = 3_600_000
let kit: Kit
let centre: Centre
let agent: Awaited<ReturnType<Centre['agent']>>
let thread: Thread
let fake: FakeModel

beforeAll(async () => {
  fake = await startModel({ apiKey: 'key', model: 'small' })
  kit = await createKit([workforce, conversations, routing, models, desk], { egressAllow: [fake.host] })
  registerModel('language', { manifest: chatManifest, connect: connectLanguage })
})
afterAll(async () => {
  await kit.close()
  await fake.close()
})
beforeEach(async () => {
  centre = await new Centre(kit).open()
  agent = await centre.agent(1)
  thread = await centre.thread()
  await take(agent, { conversation: thread.conversation })
  await kit.settle()
})

const inHours = (hours: number) => new Date(kit.clock.now() + hours * HOUR).toISOString()
const listed = async (view: 'mine' | 'snoozed') => (await list(agent, { view })).rows.map((row) => row.id)
const loadOf = async () => (await me(agent, {})).load
const noticesOf = async (who = agent) => (await notices(who, {})).rows

describe('a conversation put aside', () => {
  it('leaves the list and frees its place until the customer writes', async () => {
    const { conversation } = thread
    await snooze(agent, { conversation, until: null })
    await kit.settle()
    expect([await listed('mine'), await listed('snoozed'), await loadOf()]).toEqual([[], [conversation], 0])
    await centre.say(thread, '在吗')
    await kit.settle()
    expect([await listed('mine'), await listed('snoozed'), await loadOf()]).toEqual([[conversation], [], 1])
    expect(await noticesOf()).toEqual([])
  })

  it('comes back at its time with a notice, though it may be closed by nobody’s silence before', async () => {
    const { conversation } = thread
    await reply(agent, { conversation, body: { kind: 'text', text: '我明天回复您' } })
    await kit.settle()
    await snooze(agent, { conversation, until: inHours(20) })
    await kit.settle()
    await kit.clock.advance(19 * HOUR)
    await kit.settle()
    expect(await listed('snoozed')).toEqual([conversation])
    await kit.clock.advance(HOUR + 1000)
    await kit.settle()
    expect([await listed('mine'), await loadOf()]).toEqual([[conversation], 1])
    expect(await noticesOf()).toMatchObject([{ kind: 'snooze_over', conversation, seen: false }])
  })

  it('is taken up by hand, goes with a close, and is nobody else’s to put aside', async () => {
    const { conversation } = thread
    const other = await centre.agent(1)
    await expect(snooze(other, { conversation, until: null })).rejects.toMatchObject({ code: 'stale' })
    await expect(snooze(agent, { conversation, until: inHours(-1) })).rejects.toMatchObject({ code: 'bad_input' })
    await snooze(agent, { conversation, until: inHours(1) })
    expect((await wake(agent, { conversation })).snooze).toBeNull()
    await snooze(agent, { conversation, until: inHours(1) })
    await centre.tx((ctx) => closeEpisode(ctx, { conversation, reason: 'resolved' }))
    await kit.clock.advance(2 * HOUR)
    await kit.settle()
    expect(await noticesOf()).toEqual([])
  })
})

describe('a note that names colleagues', () => {
  it('tells each of them once, and nobody else', async () => {
    const colleague = await centre.agent(1)
    const stranger = kit.agent([]).actor
    const mentions = [colleague.id, agent.id, stranger.kind === 'agent' ? stranger.id : '']
    await note(agent, { conversation: thread.conversation, text: '@小李 看一下这单', mentions })
    await kit.settle()
    expect(await noticesOf()).toEqual([])
    const [told, ...more] = await noticesOf(colleague)
    expect(more).toEqual([])
    expect(told).toMatchObject({
      kind: 'mention',
      conversation: thread.conversation,
      text: '@小李 看一下这单',
      seen: false,
    })
    await seeNotices(colleague, { notices: [told?.id ?? ''] })
    expect((await noticesOf(colleague))[0]?.seen).toBe(true)
  })
})

describe('a reminder', () => {
  it('becomes a notice at its time, and nothing once cancelled', async () => {
    const { conversation } = thread
    await remind(agent, { conversation, at: inHours(2), text: '查物流' })
    const other = await remind(agent, { conversation, at: inHours(1), text: '不用了' })
    expect((await reminders(agent, {})).rows.map((row) => row.text)).toEqual(['不用了', '查物流'])
    const colleague = await centre.agent(1)
    await expect(cancelReminder(colleague, { reminder: other.id })).rejects.toMatchObject({ code: 'not_found' })
    await cancelReminder(agent, { reminder: other.id })
    await kit.clock.advance(2 * HOUR + 1000)
    await kit.settle()
    expect(await noticesOf()).toMatchObject([{ kind: 'reminder', text: '查物流' }])
    expect((await reminders(agent, {})).rows).toEqual([])
  })
})

describe('how the customer sounds', () => {
  it('is told for each message, and stands at the conversation while a person serves', async () => {
    await centre.say(thread, '你们这群骗子,垃圾!')
    await kit.settle()
    const { rows } = await moods(agent, thread && { conversation: thread.conversation })
    expect(rows.map((row) => row.emotion)).toEqual(['neutral', 'angry'])
    expect((await get(agent, { conversation: thread.conversation })).emotion).toBe('angry')
  })
})

describe('an inserted suggestion', () => {
  const insert = (text: string) =>
    useSuggestion(agent, { conversation: thread.conversation, article: 'returns', intent: null, text })
  const say = async (text: string) => {
    await reply(agent, { conversation: thread.conversation, body: { kind: 'text', text } })
    await kit.settle()
  }
  const figures = () => suggestionUse(centre.system(), {})

  it('is held against what was sent', async () => {
    await insert('签收后七天内可以退货')
    await say('您好，签收后七天内可以退货')
    await insert('签收后七天内可以退货')
    await say('签收后八天内可以退货')
    await insert('签收后七天内可以退货')
    await say('请稍等，我帮您问一下仓库那边')
    await insert('签收后七天内可以退货')
    await centre.tx((ctx) => closeEpisode(ctx, { conversation: thread.conversation, reason: 'resolved' }))
    await kit.settle()
    expect(await figures()).toEqual({ inserted: 4, sent: 2, unchanged: 1, discarded: 2, medianEdit: 0 })
    const { rows } = await kit.database.pools.owner.query(
      'select count(body)::int as kept from suggestion_uses where tenant_id = $1',
      [centre.tenant],
    )
    expect(rows[0].kept).toBe(0)
  })
})

describe('a receipt', () => {
  it('only ever moves on, and never past what was written', async () => {
    const { conversation } = thread
    const at = (delivered: number, seen: number) =>
      centre.tx((ctx) => noteReceipt(ctx, { conversation, delivered, seen }))
    await at(2, 1)
    await at(1, 0)
    const now = await get(agent, { conversation })
    expect([now.deliveredSeq, now.seenSeq]).toEqual([2, 1])
    await at(999, 999)
    const later = await get(agent, { conversation })
    expect([later.deliveredSeq, later.seenSeq]).toEqual([later.lastSeq, later.lastSeq])
  })
})

describe('translation', () => {
  const ask = () =>
    translate(agent, { conversation: thread.conversation, text: '手机号 13812345678，退 199 元', to: 'en' })

  it('is not there without a language model', async () => {
    expect(await translator(agent, {})).toEqual({ ready: false })
    await expect(ask()).rejects.toMatchObject({ code: 'not_allowed' })
  })

  it('is done by a model that never sees personal data, and dropped when that gets lost', async () => {
    const settings = { url: fake.url, apiKey: 'key', model: 'small' }
    await connect(kit.agent(['channel:write'], { tenant: centre.tenant }), {
      port: 'language',
      kind: 'openai',
      settings,
    })
    expect(await translator(agent, {})).toEqual({ ready: true })
    fake.says('My number is <PHONE_1>, refund 199 yuan')
    expect(await ask()).toEqual({ text: 'My number is 13812345678, refund 199 yuan', doubtful: false })
    expect(fake.received().join()).not.toContain('13812345678')
    fake.says('My number is <PHONE_1>, refund 1990 yuan')
    expect(await ask()).toMatchObject({ doubtful: true })
    fake.says('Refund 199 yuan')
    await expect(ask()).rejects.toMatchObject({ code: 'unavailable' })
  })
})
