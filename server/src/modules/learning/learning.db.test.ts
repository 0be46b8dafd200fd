import type { LearnChange, Pack, Scope } from '@tandem/contract'
import { sql } from 'kysely'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { createKit, type Kit } from '../../../test/kit.ts'
import { uuidv7 } from '../../kernel/ids.ts'
import { assistantWith } from '../assistant/index.ts'
import { keepTrained, noteTraining } from '../assistant/training/models.ts'
import { hurryTraining } from '../assistant/training/train.ts'
import { append, openThread, readMessages } from '../conversations/index.ts'
import { identify } from '../customers/index.ts'
import {
  insertCases,
  installPack,
  knowledge,
  outsideTexts,
  publish as publishItem,
  readPack,
} from '../knowledge/index.ts'
import { insertTenant, tenants, update } from '../tenants/index.ts'
import { learning } from './index.ts'

const SCOPES: Scope[] = [
  'conversation:read',
  'conversation:write',
  'knowledge:read',
  'knowledge:write',
  'knowledge:review',
]
const INTENTS = [
  'order.cancel',
  'refund.when',
  'coupon.get',
  'shop.store',
  'greeting.hello',
  'payment.cod',
  'member.join',
]

let kit: Kit

/** Some of the pack's intents: real texts, trained in a second. */
function smallPack(): Pack {
  const pack = readPack('ecommerce')
  const cut = ({ zh, en }: { zh: string[]; en: string[] }) => ({ zh: zh.slice(0, 14), en: en.slice(0, 8) })
  const intents = pack.intents.filter(({ key }) => INTENTS.includes(key))
  return { ...pack, intents: intents.map((intent) => ({ ...intent, examples: cut(intent.examples) })) }
}

const assistant = assistantWith({})
const verbs = [assistant, learning, knowledge].flatMap((module) => module.verbs)

/** A verb by its name, called by somebody of the knowledge team. */
async function call(name: string, input: object, as = kit.agent(SCOPES)) {
  const found = verbs.find((verb) => verb.spec.name === name)
  if (!found) throw new Error(name)
  // biome-ignore lint/suspicious/noExplicitAny: the test looks at outputs of many verbs by hand
  return found(as, input as never) as Promise<any>
}

beforeAll(async () => {
  kit = await createKit([tenants, knowledge, assistant, learning])
  // Versions are compared: what was learnt in a hurry answers too little to tell them apart.
  hurryTraining(false)
  await kit.tx((tx) => insertTenant(tx, { name: '测试', pack: null, language: 'zh', at: new Date(kit.clock.now()) }))
  await kit.tx((tx) => installPack({ ...kit.system(), tx }, smallPack(), uuidv7(kit.clock)))
  await kit.settle()
}, 240_000)
afterAll(() => kit.close())

/** Asks in a conversation of its own; gives the AI's answer. */
async function ask(text: string) {
  const channel = { id: uuidv7(kit.clock), kind: 'web', name: '官网' }
  const { customer, conversation } = await kit.tx(async (tx) => {
    const ctx = { ...kit.system(), tx }
    const id = await identify(ctx, { kind: 'visitor', value: uuidv7(kit.clock), verified: false })
    return { customer: id, conversation: (await openThread(ctx, { customer: id, channel, language: 'zh' })).id }
  })
  await append(kit.system(), { conversation, author: { kind: 'customer', id: customer }, body: { kind: 'text', text } })
  await kit.settle()
  const page = await kit.tx((tx) => readMessages({ ...kit.system(), tx }, { conversation, after: 0, limit: 50 }))
  const answer = page.rows.findLast(({ author }) => author.kind === 'bot')
  if (!answer) throw new Error('no answer')
  const by = kit.customer({ id: customer, conversation, channel: channel.id })
  return { answer, customer, conversation, by, row: page }
}

/** Asks what an agent is not content with the answer to. */
async function judgedBad(text: string) {
  const { answer } = await ask(text)
  await call('assistant.rate', { message: answer.id, good: false })
  await kit.settle()
}

/** Lets the inbox group what came. */
async function group() {
  kit.clock.advance(2000)
  await kit.settle()
}

const inbox = async (state = 'open') => (await call('learning.inbox', { state })).rows

/** Nothing is trained meanwhile, which would take seconds: the model counts as one of a revision to come. */
async function withoutTraining(work: () => Promise<void>) {
  const shift = (by: number) =>
    kit.tx((tx) =>
      tx.db
        .updateTable('models')
        .set((eb) => ({ revision: eb('revision', '+', by) }))
        .execute(),
    )
  await shift(1000)
  await work()
  await kit.settle()
  await shift(-1000)
}

/** Publishes the draft that waits for review, as somebody else. */
const approve = async (kind: 'intent' | 'article') => {
  const items = await kit.tx((tx) =>
    tx.db.selectFrom('knowledge_items').select('id').where('state', '=', 'review').where('kind', '=', kind).execute(),
  )
  for (const { id } of items) await publishItem(kit.agent(SCOPES), { kind, id })
}

describe('the inbox', () => {
  it('groups what was refused, the costliest first, in the customers words but masked', async () => {
    for (const text of ['以旧换新要怎么弄呀', '以旧换新怎么弄', '怎么以旧换新', '我的电话13812345678,以旧换新怎么弄'])
      await judgedBad(text)
    await judgedBad('明天北京会下雨吗')
    await group()
    const [first, ...others] = await inbox()
    expect(first).toMatchObject({ volume: 4, distinct: 4, reasons: { bad: 4 }, resolved: 0, gap: 4 })
    expect(first.question).toContain('以旧换新')
    expect(first.terms[0]).toContain('以旧换新')
    expect(others).toHaveLength(1)
    const { rows } = await call('learning.questions', { cluster: first.id })
    expect(rows).toHaveLength(4)
    expect(JSON.stringify(rows)).not.toContain('13812345678')
  })

  it('counts the same words of another customer, and keeps the text sealed', async () => {
    await judgedBad('怎么以旧换新?')
    await group()
    expect((await inbox())[0]).toMatchObject({ volume: 5, distinct: 4 })
    const rows = await kit.tx((tx) => tx.db.selectFrom('learning_questions').select('text').execute())
    expect(rows.some(({ text }) => text.includes('旧'))).toBe(false)
  })

  it('takes a bad answer in, from customers and agents, and a word of the agent for it', async () => {
    const { answer, conversation, by } = await ask('怎么取消订单')
    expect(answer.sources).toMatchObject([{ article: 'order.cancel' }])
    await call('assistant.judge', { conversation, message: answer.id, good: false }, by)
    await kit.settle()
    await group()
    const bad = (await inbox()).find(({ question }: { question: string }) => question === '怎么取消订单')
    expect(bad).toMatchObject({ volume: 1, reasons: { bad: 1 } })
    await call('assistant.correct', { message: answer.id, intent: 'refund.when' })
    await kit.settle()
    const corrected = (await inbox()).find(({ id }: { id: string }) => id === bad.id)
    const proposal = { kind: 'intent', intent: 'refund.when', named: 1 }
    expect(corrected).toMatchObject({ reasons: { corrected: 1 }, proposal })
    // The same words come again, and what the agent said of them still counts.
    await judgedBad('怎么取消订单')
    await group()
    const again = (await inbox()).find(({ id }: { id: string }) => id === bad.id)
    expect(again).toMatchObject({ volume: 2, proposal })
    const stranger = kit.customer({ id: uuidv7(kit.clock), conversation: uuidv7(kit.clock), channel: 'x' })
    const foreign = { conversation, message: answer.id, good: true }
    await expect(call('assistant.judge', foreign, stranger)).rejects.toMatchObject({ code: 'not_found' })
  })

  it('lets a bad mark be taken back', async () => {
    const { answer } = await ask('优惠券在哪里领')
    await call('assistant.rate', { message: answer.id, good: false })
    await kit.settle()
    await group()
    const has = async () => (await inbox()).some(({ question }: { question: string }) => question === '优惠券在哪里领')
    expect(await has()).toBe(true)
    await call('assistant.rate', { message: answer.id, good: true })
    await kit.settle()
    expect(await has()).toBe(false)
  })

  it('is merged and split by people, and the night does not undo it', async () => {
    const before = await inbox()
    const [big] = before
    const { rows } = await call('learning.questions', { cluster: big.id })
    const { cluster } = await call('learning.split', { cluster: big.id, questions: [rows[0].id] })
    expect(await inbox()).toHaveLength(before.length + 1)
    kit.clock.advance(24 * 3_600_000)
    await kit.settle()
    expect(await inbox()).toHaveLength(before.length + 1)
    await call('learning.merge', { into: big.id, from: cluster })
    expect(await inbox()).toHaveLength(before.length)
    await expect(call('learning.merge', { into: big.id, from: cluster })).rejects.toMatchObject({ code: 'not_found' })
  })

  it('does not show again what is not our business: most of it is learnt, some checks that it is refused', () =>
    withoutTraining(async () => {
      await judgedBad('明天北京会下雨不')
      await group()
      const find = async (state: string) =>
        (await inbox(state)).find(({ question }: { question: string }) => question.includes('下雨'))
      const { id } = await find('open')
      expect(await call('learning.dismiss', { cluster: id, outside: true })).toMatchObject({ learnt: 1 })
      await ask('明天北京会不会下雨')
      await group()
      expect(await find('open')).toBeUndefined()
      expect(await find('dismissed')).toMatchObject({ id, outside: true })
      const checks = (await call('learning.cases', { query: '下雨' })).rows
      expect(checks).toMatchObject([{ intent: null, origin: 'inbox' }])
      const learnt = await outsideTexts(kit.system())
      expect(learnt).toHaveLength(1)
      expect(learnt[0]).toContain('下雨')
      expect(learnt).not.toContain(checks[0].text)
      const rows = await kit.tx((tx) => tx.db.selectFrom('knowledge_outside').select('text').execute())
      expect(rows.some(({ text }) => text.includes('雨'))).toBe(false)
    }))

  it('is taken back with all that was learnt from it', () =>
    withoutTraining(async () => {
      const find = async (state: string) =>
        (await inbox(state)).find(({ question }: { question: string }) => question.includes('下雨'))
      const { id } = await find('dismissed')
      await call('learning.reopen', { cluster: id })
      expect(await find('open')).toMatchObject({ id })
      expect(await outsideTexts(kit.system())).toEqual([])
      expect((await call('learning.cases', { query: '下雨' })).rows).toEqual([])
      await expect(call('learning.reopen', { cluster: id })).rejects.toMatchObject({ code: 'conflict' })
      await call('learning.dismiss', { cluster: id, outside: false })
    }))

  it('learns to refuse what people write down, masked, until they take it out', () =>
    withoutTraining(async () => {
      const texts = ['彩票哪天开奖', '彩票哪天开奖?', '打13812345678买彩票']
      expect(await call('learning.addOutside', { texts })).toEqual({ added: 2 })
      const { rows, total } = await call('learning.outside', { query: '彩票' })
      expect(total).toBe(2)
      expect(JSON.stringify(rows)).not.toContain('13812345678')
      for (const { id } of rows) await call('learning.removeOutside', { id })
      await expect(call('learning.removeOutside', { id: rows[0].id })).rejects.toMatchObject({ code: 'not_found' })
      expect(await outsideTexts(kit.system())).toEqual([])
    }))

  it('keeps what is learnt to be refused, what intents answer and what measures both apart, and names what is not', () =>
    withoutTraining(async () => {
      await call('learning.addOutside', { texts: ['彩票几点开奖'] })
      const cases = { texts: ['一张彩票多少钱', '彩票几点开奖？'], intent: 'coupon.get' }
      for (const intent of ['coupon.get', null])
        await expect(call('learning.addCases', { ...cases, intent })).rejects.toMatchObject({
          code: 'learnt_to_refuse',
          message: expect.stringContaining('“彩票几点开奖？”'),
        })
      expect((await call('learning.cases', { query: '彩票' })).rows).toEqual([])
      const { examples, title } = readPack('ecommerce').intents.find(({ key }) => key === 'coupon.get') ?? expect.fail()
      await expect(call('learning.addOutside', { texts: ['彩票在哪买', `${examples.zh[0]}?`] })).rejects.toMatchObject({
        code: 'is_example',
        message: expect.stringContaining(`(intent “${title.en}”)`),
      })
      expect(await outsideTexts(kit.system())).toEqual(['彩票几点开奖'])
      const { id: taken, key, content } = await call('knowledge.intent', { key: 'coupon.get' })
      const contrary = { ...content, examples: { ...content.examples, zh: [...content.examples.zh, '彩票几点开奖!'] } }
      await expect(call('knowledge.saveIntent', { id: taken, key, content: contrary })).rejects.toMatchObject({
        code: 'learnt_to_refuse',
        message: expect.stringContaining('“彩票几点开奖!”'),
      })
      const [{ id }] = (await call('learning.outside', { query: '彩票' })).rows
      await call('learning.removeOutside', { id })
      expect(await call('learning.addCases', cases)).toEqual({ added: 2 })
      await expect(call('learning.addOutside', { texts: ['彩票在哪买', '一张彩票多少钱?'] })).rejects.toMatchObject({
        code: 'is_case',
        message: expect.stringContaining('“一张彩票多少钱?”'),
      })
      expect(await outsideTexts(kit.system())).toEqual([])
      for (const one of (await call('learning.cases', { query: '彩票' })).rows)
        await call('learning.removeCase', { id: one.id })
    }))

  it('finds what measures versions by what people call its intent, and says it beside each', () =>
    withoutTraining(async () => {
      const { title } = readPack('ecommerce').intents.find(({ key }) => key === 'coupon.get') ?? expect.fail()
      await call('learning.addCases', { texts: ['咋薅羊毛呀'], intent: 'coupon.get' })
      for (const query of [title.zh, title.en.toUpperCase(), 'coupon.get']) {
        const { rows } = await call('learning.cases', { query, origin: 'person' })
        expect(rows).toMatchObject([{ text: '咋薅羊毛呀', intent: 'coupon.get', title }])
      }
      for (const { id } of (await call('learning.cases', { query: '薅羊毛' })).rows)
        await call('learning.removeCase', { id })
    }))

  it('opens drafts for what nobody has written yet', async () => {
    await judgedBad('你们公司在招聘吗')
    await group()
    const jobs = (await inbox()).find(({ question }: { question: string }) => question.includes('招聘'))
    const { article } = await call('learning.draft', { cluster: jobs.id })
    const drafts = await kit.tx((tx) =>
      tx.db.selectFrom('knowledge_items').select(['kind', 'state', 'draft']).where('key', '=', article).execute(),
    )
    expect(drafts.map(({ kind, state }) => `${kind} ${state}`).sort()).toEqual(['article draft', 'intent draft'])
    expect(await inbox('drafted')).toMatchObject([{ id: jobs.id, target: article }])
  })

  it('begins an article as what a colleague answered, masked, with the question of each language as its title', async () => {
    const { answer, conversation } = await ask('旧手机能折价换购吗')
    await call('assistant.rate', { message: answer.id, good: false })
    const agent = { kind: 'agent' as const, id: uuidv7(kit.clock) }
    for (const text of ['您好', '可以折价换购，请拨打13812345678预约上门估价，当天付款。'])
      await append(kit.system(), { conversation, author: agent, body: { kind: 'text', text } })
    await kit.settle()
    await group()
    const swap = (await inbox()).find(({ question }: { question: string }) => question.includes('折价'))
    const { article, answered } = await call('learning.draft', { cluster: swap.id })
    expect(answered).toBe(true)
    const { rows } = await call('knowledge.articles', { query: article })
    const { draft } = rows[0]
    expect(draft.body.zh).toMatch(/^可以折价换购，请拨打.+预约上门估价，当天付款。$/u)
    expect(draft.body.zh).not.toContain('13812345678')
    expect(draft).toMatchObject({ title: { zh: '旧手机能折价换购吗', en: '' }, body: { en: '' } })
  })
})

describe('a group that was dealt with', () => {
  const groupOf = async (text: string, state = 'open') =>
    (await inbox(state)).find(({ question }: { question: string }) => question.includes(text))
  const examplesOf = async (key: string): Promise<string[]> => {
    const { content, draft } = await call('knowledge.intent', { key })
    return (draft?.content ?? content).examples.zh
  }

  it('is taken back out of the draft of its intent, and leaves what others added there', async () => {
    for (const text of ['积分会员咋个加法', '会员咋个加法呀']) await judgedBad(text)
    await group()
    const { id } = await groupOf('加法')
    const before = await call('knowledge.intent', { key: 'member.join' })
    await call('learning.add', { cluster: id, intent: 'member.join' })
    const { draft } = await call('knowledge.intent', { key: 'member.join' })
    const examples = { ...draft.content.examples, zh: [...draft.content.examples.zh, '想入个会'] }
    const more = { id: before.id, key: 'member.join', content: { ...draft.content, examples } }
    await call('knowledge.saveIntent', more)
    await call('learning.reopen', { cluster: id })
    expect(await examplesOf('member.join')).toEqual([...before.content.examples.zh, '想入个会'])
    expect(await groupOf('加法')).toMatchObject({ id, target: null })
  })

  it('leaves the intent as it is published where nothing else was drafted', async () => {
    const { id } = await groupOf('加法')
    await call('learning.add', { cluster: id, intent: 'order.cancel' })
    expect(await call('knowledge.intent', { key: 'order.cancel' })).toMatchObject({ state: 'review' })
    await call('learning.reopen', { cluster: id })
    const left = await call('knowledge.intent', { key: 'order.cancel' })
    expect(left).toMatchObject({ state: 'published', draft: null, version: 1 })
    expect(left.content.examples.zh.join()).not.toContain('加法')
  })

  it('goes back to review without its questions where others wait there', async () => {
    const { id } = await groupOf('加法')
    const [other] = (await inbox()).filter((one: { id: string }) => one.id !== id)
    await call('learning.add', { cluster: other.id, intent: 'payment.cod' })
    const between = await examplesOf('payment.cod')
    await call('learning.add', { cluster: id, intent: 'payment.cod' })
    await call('learning.reopen', { cluster: id })
    expect(await call('knowledge.intent', { key: 'payment.cod' })).toMatchObject({ state: 'review' })
    expect(await examplesOf('payment.cod')).toEqual(between)
    await call('learning.reopen', { cluster: other.id })
    expect(await call('knowledge.intent', { key: 'payment.cod' })).toMatchObject({ state: 'published', draft: null })
  })

  it('is published out of its intent by who may, and refused to others', () =>
    withoutTraining(async () => {
      const { id } = await groupOf('加法')
      await call('learning.add', { cluster: id, intent: 'coupon.get', publish: true })
      const before = await call('knowledge.intent', { key: 'coupon.get' })
      expect(before.content.examples.zh.join()).toContain('加法')
      const refused = { code: 'not_allowed', message: expect.stringContaining('coupon.get') }
      await expect(call('learning.reopen', { cluster: id })).rejects.toMatchObject(refused)
      const editor = kit.agent(['knowledge:read', 'knowledge:write'])
      await expect(call('learning.reopen', { cluster: id, publish: true }, editor)).rejects.toMatchObject({
        code: 'forbidden',
      })
      const draft = { ...before.content, priority: 2 }
      await call('knowledge.saveIntent', { id: before.id, key: 'coupon.get', content: draft })
      await expect(call('learning.reopen', { cluster: id, publish: true })).rejects.toMatchObject(refused)
      expect(await groupOf('加法', 'added')).toMatchObject({ id })
      for (const act of ['submit', 'publish']) await call(`knowledge.${act}`, { kind: 'intent', id: before.id })
      await call('learning.reopen', { cluster: id, publish: true })
      const after = await call('knowledge.intent', { key: 'coupon.get' })
      expect(after).toMatchObject({ state: 'published', draft: null, version: before.version + 2 })
      expect(after.content.examples.zh.join()).not.toContain('加法')
    }))

  it('is taken back with its drafts, and can be drafted anew, but not once somebody worked on them', async () => {
    const { id } = await groupOf('加法')
    const drafts = async () =>
      (
        await kit.tx((tx) => tx.db.selectFrom('knowledge_items').select(['id', 'kind', 'key', 'draft']).execute())
      ).filter(({ key }) => key.endsWith(id.replaceAll('-', '').slice(-10)))
    await call('learning.draft', { cluster: id })
    await call('learning.reopen', { cluster: id })
    expect(await drafts()).toEqual([])
    await call('learning.draft', { cluster: id })
    kit.clock.advance(60_000)
    const article = (await drafts()).find(({ kind }) => kind === 'article') ?? expect.fail()
    const { key } = article
    const edited = { title: { zh: '入会', en: '' }, body: { zh: '下单即入会。', en: '' }, tags: [], validUntil: null }
    await call('knowledge.saveArticle', { id: article.id, key, ...edited })
    const back = call('learning.reopen', { cluster: id })
    await expect(back).rejects.toMatchObject({ code: 'not_allowed', message: expect.stringContaining('edited') })
    expect(await drafts()).toHaveLength(2)
    await call('knowledge.submit', { kind: 'article', id: article.id })
    await expect(call('learning.reopen', { cluster: id })).rejects.toMatchObject({
      code: 'not_allowed',
      message: expect.stringContaining('review'),
    })
    await call('knowledge.retire', { kind: 'article', id: article.id })
    await call('learning.reopen', { cluster: id })
    expect(await drafts()).toEqual([])
    expect(await groupOf('加法')).toMatchObject({ id })
    await call('learning.dismiss', { cluster: id, outside: false })
  })
})

describe('a candidate', { timeout: 300_000 }, () => {
  it('takes in what was added after review by somebody else, is compared, and serves when it is not worse', async () => {
    await kit.tx((tx) => update({ ...kit.system(), tx }, { policies: { fourEyes: true } }))
    for (const text of ['线下去哪儿瞧实物', '想瞧瞧实物线下去哪儿', '去哪儿能瞧实物呀']) await judgedBad(text)
    await group()
    const shop = (await inbox()).find(({ question }: { question: string }) => question.includes('实物'))
    const editor = kit.agent(SCOPES)
    const before = await liveRevision()
    const mine = { cluster: shop.id, intent: 'shop.store', publish: true }
    await expect(call('learning.add', mine, editor)).rejects.toMatchObject({ code: 'four_eyes' })
    const added = await call('learning.add', { ...mine, publish: false }, editor)
    expect(added).toMatchObject({ added: 3, state: 'review' })
    expect(await inbox('added')).toMatchObject([{ target: 'shop.store' }])
    await approve('intent')
    await kit.settle()
    const { rows } = await call('learning.versions', {})
    expect(rows).toMatchObject([
      { stage: 'live', comparison: { state: 'done', against: before } },
      { revision: before, stage: 'kept' },
      ...rows.slice(2),
    ])
    expect(rows[0].revision).toBeGreaterThan(before)
    expect(rows[0].comparison.live.n).toBeGreaterThan(100)
    expect(rows[0].comparison.replayed).toBeGreaterThan(5)
    expect((await ask('哪儿能瞧实物')).answer.sources).toMatchObject([{ article: 'shop.store' }])
  })

  it('waits where somebody has to publish it, answers in the shadow meanwhile, and can be rolled back', async () => {
    await call('learning.setRelease', { mode: 'manual', shadow: true })
    const live = await liveRevision()
    const revision = await candidateLikeLive()
    const { rows: stages } = await call('learning.versions', {})
    expect(stages.slice(0, 3)).toMatchObject([{ stage: 'candidate' }, { stage: 'live' }, { stage: 'kept' }])
    const { answer } = await ask('优惠券在哪里领')
    expect(answer.sources).toMatchObject([{ article: 'coupon.get' }])
    expect(await call('learning.shadow', {})).toMatchObject({ revision, asked: 1 })
    await call('learning.publish', { revision })
    await kit.settle()
    await call('learning.rollBack', { revision: live })
    const { rows } = await call('learning.versions', {})
    expect(rows.slice(0, 2)).toMatchObject([
      { revision, stage: 'kept' },
      { revision: live, stage: 'live' },
    ])
    expect(await call('assistant.status', {})).toMatchObject({ serving: live, revision })
    await expect(call('learning.rollBack', { revision: live })).rejects.toMatchObject({ code: 'not_found' })
  })

  it('that is worse is published only with a reason, which the audit trail keeps', async () => {
    const revision = await candidateLikeLive()
    await kit.tx(async (tx) => {
      const row = await tx.db
        .selectFrom('learning_comparisons')
        .selectAll()
        .where('revision', '=', revision)
        .executeTakeFirst()
      const result = JSON.stringify({ ...row?.result, verdict: 'worse' })
      await tx.db.updateTable('learning_comparisons').set({ result }).where('revision', '=', revision).execute()
    })
    await expect(call('learning.publish', { revision })).rejects.toMatchObject({ code: 'worse_version' })
    await call('learning.publish', { revision, override: '新品上市,必须先上线' })
    const audit = await kit.tx((tx) =>
      tx.db.selectFrom('audit').select('detail').where('action', '=', 'learning.publish').execute(),
    )
    expect(JSON.stringify(audit)).toContain('新品上市')
  })

  it('no worse than the live version, but than the best that served, waits for a person with a reason', async () => {
    await call('learning.setRelease', { mode: 'automatic', shadow: false })
    const { rows: before } = await call('learning.versions', {})
    const live = before.find(({ stage }: { stage: string }) => stage === 'live')
    await kit.tx(async (tx) => {
      const { rows: cases } = await sql<{ id: string }>`select id from learning_cases`.execute(tx.db)
      const right_cases = JSON.stringify(cases.map(({ id }) => id))
      const marks = {
        tenant_id: kit.tenant,
        revision: 1,
        right_cases,
        wrong_cases: '[]',
        at: new Date(kit.clock.now()),
      }
      await tx.db
        .insertInto('learning_marks')
        .values(marks)
        .onConflict((conflict) => conflict.columns(['tenant_id', 'revision']).doUpdateSet(marks))
        .execute()
    })
    const revision = await candidateLikeLive()
    const { rows } = await call('learning.versions', {})
    expect(rows[0]).toMatchObject({
      revision,
      stage: 'candidate',
      comparison: { against: live.revision, verdict: 'same', best: { revision: 1, verdict: 'worse' } },
    })
    await expect(call('learning.publish', { revision })).rejects.toMatchObject({ code: 'worse_version' })
    await call('learning.publish', { revision, override: '旧题已不适用' })
    // From there it is measured anew.
    const next = await candidateLikeLive()
    expect((await call('learning.versions', {})).rows[0]).toMatchObject({
      revision: next,
      stage: 'live',
      comparison: { best: null },
    })
  })

  it('made worse by contradictory questions is found to be worse, and does not go live by itself', async () => {
    await call('learning.setRelease', { mode: 'automatic' })
    const live = (await call('learning.versions', {})).rows.find(({ stage }: { stage: string }) => stage === 'live')
    await poison()
    await train()
    const { rows } = await call('learning.versions', {})
    expect(rows[0]).toMatchObject({ stage: 'candidate', comparison: { verdict: 'worse' } })
    expect(rows.find(({ stage }: { stage: string }) => stage === 'live').revision).toBe(live.revision)
    const { rows: changes } = await call('learning.changes', { revision: rows[0].revision })
    expect(changes[0].effect).toBe('worse')
    expect(changes.some(({ live }: LearnChange) => live.title?.zh)).toBe(true)
  })
})

describe('what measures the AI', () => {
  it('teaches an intent none of the questions that measure the AI, and tells so', () =>
    withoutTraining(async () => {
      for (const text of ['瓦片堆哪个角落', '瓦片堆在哪个角落', '瓦片该堆哪个角落']) await judgedBad(text)
      await group()
      const tiles = (await inbox()).find(({ question }: { question: string }) => question.includes('瓦片'))
      await call('learning.addCases', { texts: ['瓦片堆哪个角落？'], intent: 'shop.store' })
      const { id, key, content } = await call('knowledge.intent', { key: 'shop.store' })
      const learning = {
        ...content,
        examples: { ...content.examples, zh: [...content.examples.zh, '瓦片堆哪个角落!'] },
      }
      await expect(call('knowledge.saveIntent', { id, key, content: learning })).rejects.toMatchObject({
        code: 'is_case',
        message: expect.stringContaining('“瓦片堆哪个角落!”'),
      })
      const added = await call('learning.add', { cluster: tiles.id, intent: key })
      expect(added).toMatchObject({ added: 2, held: 1, state: 'review' })
      const { draft } = await call('knowledge.intent', { key })
      expect(draft.content.examples.zh).not.toContain('瓦片堆哪个角落')
      await expect(call('learning.addCases', { texts: ['瓦片堆在哪个角落?'], intent: key })).rejects.toMatchObject({
        code: 'is_taught',
        message: expect.stringContaining('瓦片堆在哪个角落?'),
      })
      await call('knowledge.reject', { kind: 'intent', id, reason: '再想想' })
      // What was an example before it was known to measure does not hold the intent up.
      await kit.tx((tx) =>
        insertCases({ ...kit.system(), tx }, [{ text: '瓦片堆在哪个角落', intent: key, origin: 'person' }]),
      )
      await call('knowledge.saveIntent', { id, key, content: draft.content })
    }))

  it('is put right one by one, and read from a table', () =>
    withoutTraining(async () => {
      const table = [
        ...[
          '问题,意图',
          '蓑衣能货到付款不,payment.cod',
          '蓑衣线下去哪儿瞧,线下门店',
          '斗笠会不会下雨,',
          '蓑衣怎么洗,no.such',
        ],
        ...[`我的电话13812345678能货到付款不,payment.cod`, '蓑衣能货到付款不？,payment.cod'],
      ].join('\n')
      const title = (await call('knowledge.intent', { key: 'shop.store' })).content.title.zh
      const taught = (await call('knowledge.intent', { key: 'payment.cod' })).content.examples.zh[0]
      const base64 = Buffer.from(`${table.replace('线下门店', title)}\n${taught},payment.cod`).toString('base64')
      expect(await call('learning.importCases', { base64 })).toMatchObject({
        added: 4,
        known: 1,
        problems: [{ row: 5, problem: { en: expect.stringContaining('no.such') } }, { row: 8 }],
      })
      const { rows } = await call('learning.cases', { query: '蓑衣' })
      expect(rows.map(({ intent }: { intent: string }) => intent).sort()).toEqual(['payment.cod', 'shop.store'])
      expect(JSON.stringify(await call('learning.cases', { limit: 200 }))).not.toContain('13812345678')
      const cod = rows.find(({ intent }: { intent: string }) => intent === 'payment.cod')
      await call('learning.changeCase', { id: cod.id, text: '蓑衣可以货到付款不', intent: 'payment.cod' })
      await expect(
        call('learning.changeCase', { id: cod.id, text: '蓑衣可以货到付款不', intent: null }),
      ).rejects.toMatchObject({ code: 'not_found' })
      const [changed] = (await call('learning.cases', { query: '蓑衣可以' })).rows
      expect(changed).toMatchObject({ intent: 'payment.cod', origin: 'person' })
      const to = (text: string, intent: string | null = null) =>
        call('learning.changeCase', { id: changed.id, text, intent })
      await expect(to('斗笠会不会下雨')).rejects.toMatchObject({ code: 'in_use' })
      await expect(to(taught)).rejects.toMatchObject({ code: 'is_taught' })
      await expect(to('蓑衣', 'no.such')).rejects.toMatchObject({ code: 'not_found' })
      expect((await call('learning.cases', { query: '蓑衣可以' })).rows).toEqual([changed])
    }))

  it('does not settle a group that only measures the AI', () =>
    withoutTraining(async () => {
      for (const text of ['陶罐晒几天', '陶罐要晒几天']) await judgedBad(text)
      await group()
      const pots = (await inbox()).find(({ question }: { question: string }) => question.includes('陶罐'))
      await call('learning.addClusterCases', { cluster: pots.id, intent: 'shop.store' })
      for (const [verb, more] of [
        ['learning.add', { intent: 'shop.store' }],
        ['learning.draft', {}],
      ] as const)
        await expect(call(verb, { cluster: pots.id, ...more })).rejects.toMatchObject({ code: 'is_case' })
      expect((await inbox()).map(({ id }: { id: string }) => id)).toContain(pots.id)
    }))
})

const liveRevision = async (): Promise<number> =>
  (await call('learning.versions', {})).rows.find(({ stage }: { stage: string }) => stage === 'live').revision

/** A candidate that is the live model once more: training it would take seconds and show nothing. */
async function candidateLikeLive(): Promise<number> {
  const revision = await kit.tx(async (tx) => {
    const row = await tx.db
      .selectFrom('models')
      .select(['revision', 'bytes'])
      .where('stage', '=', 'live')
      .executeTakeFirstOrThrow()
    const newest = await tx.db
      .updateTable('knowledge_state')
      .set((eb) => ({ revision: eb('revision', '+', 1) }))
      .returning('revision')
      .executeTakeFirstOrThrow()
    const ctx = { ...kit.system(), tx }
    await noteTraining(ctx, { revision: newest.revision, intents: 7, examples: 150, material: null })
    const again = { ok: true as const, bytes: row.bytes ?? Buffer.alloc(0) }
    const figures = { accuracy: 1, seconds: 1, examples: 150, labels: 7 }
    await keepTrained(ctx, newest.revision, `r${newest.revision}-again`, { ...again, ...figures })
    tx.emit('model.trained', kit.tenant, { version: `r${newest.revision}-again`, revision: newest.revision })
    return newest.revision
  })
  await kit.settle()
  return revision
}

/** Has what is published now learnt. */
async function train() {
  await kit.tx(async (tx) => {
    const { revision } = await tx.db
      .updateTable('knowledge_state')
      .set((eb) => ({ revision: eb('revision', '+', 1) }))
      .returning('revision')
      .executeTakeFirstOrThrow()
    tx.emit('knowledge.published', kit.tenant, { revision })
  })
  await kit.settle()
}

/** Every intent gets the questions of the next one. */
async function poison() {
  await kit.tx(async (tx) => {
    const items = await tx.db
      .selectFrom('knowledge_items')
      .select(['id', 'content'])
      .where('kind', '=', 'intent')
      .where('version', '>', 0)
      .orderBy('key')
      .execute()
    for (const [i, { id, content }] of items.entries()) {
      const next = items[(i + 1) % items.length]?.content as { examples: unknown }
      await tx.db
        .updateTable('knowledge_items')
        .set({ content: JSON.stringify({ ...content, examples: next.examples }) })
        .where('id', '=', id)
        .execute()
    }
  })
}

it('people are reminded of an article that ends, until somebody has taken notice', async () => {
  const article = await kit.tx(async (tx) => {
    const validUntil = new Date(kit.clock.now() + 86_400_000).toISOString()
    const row = await tx.db
      .selectFrom('knowledge_items')
      .select(['id', 'content'])
      .where('kind', '=', 'article')
      .limit(1)
      .executeTakeFirstOrThrow()
    const content = JSON.stringify({ ...row.content, validUntil })
    // Published content is only ever added: the test writes past the verb, with the owner's hand.
    await kit.database.pools.owner.query('update knowledge_versions set content = $1 where item_id = $2', [
      content,
      row.id,
    ])
    tx.emit('knowledge.expiring', row.id, { article: row.id, stage: 'soon', validUntil })
    return row.id
  })
  await kit.settle()
  expect((await call('learning.reminders', {})).rows).toMatchObject([{ article, stage: 'soon' }])
  const { rows: told } = await kit.tx((tx) => tx.client.query('select kind, news, subject from notices'))
  expect(told).toMatchObject([{ kind: 'article', news: 'article_soon' }])
  await call('learning.seeReminder', { article })
  expect((await call('learning.reminders', {})).rows).toEqual([])
})
