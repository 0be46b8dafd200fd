import type { Message, Pack, Recognised, Scope, VerbOutput } from '@tandem/contract'
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { createKit, type Kit } from '../../../test/kit.ts'
import { newThreadIn } from '../../../test/thread.ts'
import { fail } from '../../kernel/errors.ts'
import { uuidv7 } from '../../kernel/ids.ts'
import type { Tx } from '../../kernel/transaction.ts'
import { keepFile } from '../channels/index.ts'
import { append, assign, readMessages } from '../conversations/index.ts'
import { installPack, knowledge, readPack } from '../knowledge/index.ts'
import { registerOcr } from '../media/index.ts'
import { routing } from '../routing/index.ts'
import { insertTenant, tenants } from '../tenants/index.ts'
import { explain } from './explain.ts'
import { assistantWith } from './index.ts'
import { rate } from './rate.ts'
import { status } from './status.ts'
import { suggest } from './suggest.ts'
import { summary } from './summary/summary.ts'
import type { Toolbox } from './tools.ts'
import { train } from './train.ts'
import { trainings } from './training/again.ts'
import { RELOAD } from './training/learn.ts'
import { keepQuick, keepTrained, noteTraining, readyModel } from './training/models.ts'
import { why } from './why.ts'

const SCOPES: Scope[] = ['conversation:read', 'conversation:write', 'knowledge:read']
const TOPICS = ['order.status', 'return.request', 'order.cancel', 'refund.when', 'coupon.get', 'shop.store']
const MORE = ['greeting.hello', 'complaint.service', 'warranty.period', 'payment.cod', 'member.join', 'product.size']
const ORDER = '20260105123456'

let kit: Kit
let shop: Toolbox
const asked: Record<string, string>[] = []
const decided: { action: string; millis: number }[] = []

/** A dozen of the pack's intents: real texts, trained in a second. */
function smallPack(): Pack {
  const pack = readPack('ecommerce')
  const intents = pack.intents.filter(({ key }) => [...TOPICS, ...MORE].includes(key))
  const small = intents.map((intent) => ({ ...intent, examples: cut(intent.examples) }))
  return { ...pack, intents: small }
}

const cut = ({ zh, en }: { zh: string[]; en: string[] }) => ({ zh: zh.slice(0, 16), en: en.slice(0, 11) })

const found: Toolbox[string] = async (_, args) => {
  asked.push(args)
  return args.number === ORDER ? { value: { number: ORDER, status: 'paid' } } : fail('not_found')
}

beforeAll(async () => {
  const listener = {
    name: 'listener',
    takes: {
      'assistant.decided': async (_: unknown, { payload }: { payload: { action: string; millis: number } }) => {
        decided.push(payload)
      },
    },
  }
  const tools: Toolbox = { 'commerce.order': (ctx, args, use) => (shop['commerce.order'] ?? found)(ctx, args, use) }
  const modules = [tenants, knowledge, assistantWith(tools)]
  kit = await createKit([...modules, { name: 'listener', tables: [], verbs: [], reactors: [listener] }])
  await makeTenant(kit.tenant)
  await kit.tx((tx) => installPack({ ...kit.system(), tx }, smallPack(), uuidv7(kit.clock)))
  await kit.settle()
})
afterAll(() => kit.close())

beforeEach(() => {
  shop = {}
  asked.length = 0
  decided.length = 0
})

const makeTenant = (id: string) =>
  kit.tx((tx) => insertTenant(tx, { name: '测试', pack: null, language: 'zh', at: new Date(kit.clock.now()) }), id)

type Thread = Awaited<ReturnType<typeof newThread>>

const newThread = async (tenant = kit.tenant) => ({ tenant, ...(await newThreadIn(kit, tenant)) })

const post = ({ tenant, customer, conversation }: Thread, text: string) =>
  append(kit.system(tenant), {
    conversation,
    author: { kind: 'customer', id: customer },
    body: { kind: 'text', text },
  })

const history = ({ tenant, conversation }: Thread): Promise<Message[]> =>
  kit.tx(async (tx) => {
    const page = await readMessages({ ...kit.system(tenant), tx }, { conversation, after: 0, limit: 200 })
    return page.rows
  }, tenant)

const state = ({ tenant, conversation }: Thread) =>
  kit.tx(
    (tx) => tx.db.selectFrom('conversations').selectAll().where('id', '=', conversation).executeTakeFirstOrThrow(),
    tenant,
  )

/** What the assistant answers to a text. */
async function answerTo(thread: Thread, text: string): Promise<Message> {
  await post(thread, text)
  await kit.settle()
  const last = (await history(thread)).findLast(({ author }) => author.kind === 'bot')
  if (!last) throw new Error('no answer')
  return last
}

const wordsOf = (message: Message) => ('text' in message.body ? message.body.text : '')

describe('a question', () => {
  it('is answered from the knowledge, marked as AI, with source, topic and reasoning', async () => {
    const thread = await newThread()
    const answer = await answerTo(thread, '怎么取消订单')
    expect(answer).toMatchObject({
      ai: true,
      author: { kind: 'bot' },
      sources: [{ article: 'order.cancel', version: 1 }],
    })
    expect(await state(thread)).toMatchObject({ assignee_kind: 'bot', triage: 'after_sales' })
    const reasoning = await why(kit.agent(SCOPES), { message: answer.id })
    expect(reasoning).toMatchObject({ action: 'answer', intent: 'order.cancel' })
    expect(reasoning.evidence.length).toBeGreaterThan(0)
    expect(decided).toMatchObject([{ action: 'answer' }])
  })

  it('in English is answered in English', async () => {
    const answer = await answerTo(await newThread(), 'how do I cancel my order?')
    expect(wordsOf(answer)).toMatch(/^An unpaid order/)
    expect(answer.language).toBe('en')
  })

  it('outside the knowledge is refused, and the second time given to a person', async () => {
    const thread = await newThread()
    const first = await answerTo(thread, '明天会下雨吗')
    expect(first.body).toMatchObject({ kind: 'choices' })
    expect(await state(thread)).toMatchObject({ assignee_kind: 'bot' })
    await answerTo(thread, '黑洞是怎么形成的')
    expect(await state(thread)).toMatchObject({ assignee_kind: 'queue' })
  })

  it('of somebody who waits for a person is answered if it is known for sure, and the place stays', async () => {
    const thread = await newThread()
    await answerTo(thread, '我要找人工客服')
    expect(await state(thread)).toMatchObject({ assignee_kind: 'queue' })
    const help = await answerTo(thread, '怎么取消订单')
    expect(help).toMatchObject({ ai: true, sources: [{ article: 'order.cancel' }] })
    expect(wordsOf(help)).toMatch(/^人工客服会按顺序为您接待/)
    const noted = await answerTo(thread, '明天会下雨吗')
    expect(wordsOf(noted)).toMatch(/^记下了/)
    const nothing = ['我要退货', '你们服务太差了，我要投诉', '你好', '不对，是取消订单', '嗯']
    for (const text of nothing) expect((await answerTo(thread, text)).id).toBe(noted.id)
    expect(wordsOf(await answerTo(thread, '前面还有几个人'))).toMatch(/^我在。/)
    expect(await state(thread)).toMatchObject({ assignee_kind: 'queue' })
  })

  it('of somebody who no longer wants to wait is asked whether to end it, and then the AI goes on', async () => {
    const thread = await newThread()
    await answerTo(thread, '我要找人工客服')
    const question = await answerTo(thread, '算了')
    expect(question.body).toMatchObject({ kind: 'choices', choices: ['取消排队', '继续等人工'] })
    expect(wordsOf(await answerTo(thread, '继续等人工'))).toMatch(/继续为您排队/)
    expect(await state(thread)).toMatchObject({ assignee_kind: 'queue' })
    await answerTo(thread, '不用等了')
    expect(wordsOf(await answerTo(thread, '好的'))).toMatch(/已取消排队/)
    expect(await state(thread)).toMatchObject({ assignee_kind: 'bot' })
    const entries = await kit.tx((tx) =>
      tx.db.selectFrom('queue_entries').select('outcome').where('conversation_id', '=', thread.conversation).execute(),
    )
    expect(entries).toEqual([{ outcome: 'left' }])
    expect(wordsOf(await answerTo(thread, '怎么取消订单'))).toMatch(/^未付款的订单/)
  })

  it('of somebody who wants something else instead of a person is answered, and begun once the wait is over', async () => {
    const thread = await newThread()
    await answerTo(thread, '我要找人工客服')
    const answer = await answerTo(thread, '算了不用人工了，怎么取消订单')
    expect(answer.body).toMatchObject({ kind: 'choices', choices: ['取消排队', '继续等人工'] })
    expect(wordsOf(answer)).toMatch(/^未付款的订单[\s\S]*还在排队/)
    expect(answer.sources).toMatchObject([{ article: 'order.cancel' }])
    expect(wordsOf(await answerTo(thread, '算了不用等了，我要退货'))).toMatch(/^好的，已取消排队[\s\S]*订单号/)
    expect(await state(thread)).toMatchObject({ assignee_kind: 'bot' })
    const other = await newThread()
    await answerTo(other, '我要找人工客服')
    await answerTo(other, '算了不用等了，我要退货')
    expect(wordsOf(await answerTo(other, '取消排队'))).toMatch(/^好的，已取消排队[\s\S]*订单号/)
  })

  it('of somebody who waits because of danger keeps the person coming', async () => {
    const thread = await newThread()
    await answerTo(thread, '我不想活了')
    expect(wordsOf(await answerTo(thread, '算了'))).toMatch(/请同事来和您聊/)
    expect(await state(thread)).toMatchObject({ assignee_kind: 'queue' })
  })

  it('of danger, from somebody who waits, is answered at once and moves the wait to the front', async () => {
    const thread = await newThread()
    await answerTo(thread, '我要找人工客服')
    expect(wordsOf(await answerTo(thread, '再不退款我就从你们楼上跳下去'))).toContain('12356')
    const entry = await kit.tx((tx) =>
      tx.db
        .selectFrom('queue_entries')
        .select(['reason', 'priority', 'escalated', 'state'])
        .where('conversation_id', '=', thread.conversation)
        .execute(),
    )
    expect(entry).toEqual([{ reason: 'safety', priority: 1, escalated: true, state: 'waiting' }])
  })

  it('sent in two messages at once is answered once', async () => {
    const thread = await newThread()
    await Promise.all([post(thread, '你好'), post(thread, '怎么取消订单')])
    await kit.settle()
    const answers = (await history(thread)).filter(({ author }) => author.kind === 'bot')
    expect(answers).toHaveLength(1)
    expect(answers[0]?.sources).toMatchObject([{ article: 'order.cancel' }])
  })

  it('is not answered twice when its event comes again', async () => {
    const thread = await newThread()
    await answerTo(thread, '怎么取消订单')
    const row = await state(thread)
    const [question] = await history(thread)
    await kit.tx(async (tx) =>
      tx.emit('message.posted', thread.conversation, {
        conversation: row.id,
        episode: row.episode_id ?? '',
        channel: row.channel_id,
        message: question?.id ?? '',
        seq: 1,
        author: 'customer',
        public: true,
        epoch: row.epoch,
        assignee: 'bot',
        at: question?.at ?? '',
      }),
    )
    await kit.settle()
    expect((await history(thread)).filter(({ author }) => author.kind === 'bot')).toHaveLength(1)
  })
})

describe('a screenshot', () => {
  const send = async (thread: Thread, seen: Recognised): Promise<void> => {
    registerOcr({ read: async () => seen, close: async () => {} })
    const content = Buffer.from('89504e470d0a1a0a0000000d49484452000000100000001008060000001ff3ff61', 'hex')
    const { conversation, customer } = thread
    const { image: _image, ...file } = await keepFile(kit.system(), { conversation, name: 'a.png', content })
    const author = { kind: 'customer' as const, id: customer }
    await append(kit.system(), { conversation, author, body: { kind: 'image', ...file } })
    await kit.settle()
  }
  afterEach(() => registerOcr(null))

  it('says what stands in it: its order number is looked up', async () => {
    await send(await newThread(), { ok: true, text: `订单编号:${ORDER}\n我的快递到哪了` })
    expect(asked).toEqual([expect.objectContaining({ number: ORDER })])
  })

  it('that cannot be read is said so, and a person looks at it', async () => {
    const thread = await newThread()
    await send(thread, { ok: false, why: 'unreadable' })
    expect((await history(thread)).some((message) => wordsOf(message).includes('没能看懂'))).toBe(true)
    expect(await state(thread)).toMatchObject({ assignee_kind: 'queue' })
  })
})

describe('a handover', () => {
  it('follows the wish for a person, with a summary that holds no personal data', async () => {
    const thread = await newThread()
    await answerTo(thread, '怎么取消订单,我的手机是13812345678')
    await answerTo(thread, '转人工')
    expect(await state(thread)).toMatchObject({ assignee_kind: 'queue' })
    const { text, cameFor } = await summary(kit.agent(SCOPES), { conversation: thread.conversation })
    expect(cameFor?.intent).toMatch(/cancel/)
    expect(text).toContain('取消订单')
    expect(text).not.toContain('13812345678')
  })

  it('tells the people of the desk in their language, whatever the customer speaks', async () => {
    const thread = await newThread()
    await answerTo(thread, 'human please')
    const waiting = routing.verbs.find(({ spec }) => spec.name === 'routing.queue') ?? expect.fail('no queue')
    const { rows } = (await waiting(kit.agent(SCOPES), {} as never)) as VerbOutput<'routing.queue'>
    const entry = rows.find(({ conversation }) => conversation.id === thread.conversation)
    expect(entry?.summary).toBe('客户还没有提问。')
  })

  it('is the end of the assistant: what it does not know for sure is left to people', async () => {
    const thread = await newThread()
    await answerTo(thread, '转人工')
    const before = (await history(thread)).length
    expect(wordsOf(await answerTo(thread, '明天会下雨吗'))).toMatch(/^记下了/)
    await post(thread, '后天呢')
    await kit.settle()
    expect((await history(thread)).slice(before).map(({ author }) => author.kind)).toEqual([
      'customer',
      'bot',
      'customer',
    ])
  })
})

describe('a conversation that people give back', () => {
  it('is answered when the customer still waits, and left in peace otherwise', async () => {
    const thread = await newThread()
    const give = (to: { kind: 'agent'; id: string; name: string } | { kind: 'bot' }) =>
      kit.tx((tx) => assign({ ...kit.system(), tx }, { conversation: thread.conversation, to }))
    await answerTo(thread, '你好')
    await give({ kind: 'agent', id: uuidv7(kit.clock), name: '小李' })
    await post(thread, '运费多少')
    await kit.settle()
    const answers = async () => (await history(thread)).filter(({ author }) => author.kind === 'bot').length
    expect(await answers()).toBe(1)
    await give({ kind: 'bot' })
    await kit.settle()
    expect(await answers()).toBe(2)
    await give({ kind: 'agent', id: uuidv7(kit.clock), name: '小李' })
    await give({ kind: 'bot' })
    await kit.settle()
    expect(await answers()).toBe(2)
  })
})

describe('a flow', () => {
  it('looks the order up for this conversation, and remembers where it is', async () => {
    const thread = await newThread()
    expect(wordsOf(await answerTo(thread, '查一下我的订单'))).toContain('订单号')
    expect(wordsOf(await answerTo(thread, ORDER))).toContain('已付款')
    expect(asked).toEqual([{ number: ORDER }])
    const kept = await kit.tx((tx) =>
      tx.db.selectFrom('dialogues').select('state').where('conversation_id', '=', thread.conversation).execute(),
    )
    expect(JSON.stringify(kept)).not.toContain(ORDER)
  })

  it('ends at a person when its tool breaks', async () => {
    shop = {
      'commerce.order': async () => {
        throw new Error('the shop burns')
      },
    }
    const thread = await newThread()
    expect(wordsOf(await answerTo(thread, `查一下订单 ${ORDER}`))).toContain('人工')
    expect(await state(thread)).toMatchObject({ assignee_kind: 'queue' })
  })

  it('ends at a person when its tool is late', async () => {
    shop = {
      'commerce.order': () => {
        // The deadline passes while the shop thinks for ever.
        setImmediate(() => kit.clock.advance(3000))
        return new Promise(() => {})
      },
    }
    const thread = await newThread()
    expect(wordsOf(await answerTo(thread, `查一下订单 ${ORDER}`))).toContain('人工')
    expect(await state(thread)).toMatchObject({ assignee_kind: 'queue' })
  })

  it('says nothing when a person took over while the tool ran', async () => {
    const thread = await newThread()
    const agent = { kind: 'agent' as const, id: uuidv7(kit.clock), name: '小王' }
    shop = {
      'commerce.order': async () => {
        await kit.tx((tx) => assign({ ...kit.system(), tx }, { conversation: thread.conversation, to: agent }))
        return { value: { status: 'paid' } }
      },
    }
    await post(thread, `查一下订单 ${ORDER}`)
    await kit.settle()
    expect((await history(thread)).map(({ author }) => author.kind)).toEqual(['customer'])
    expect(await state(thread)).toMatchObject({ assignee_kind: 'agent' })
  })

  it('answers the newer message when one came while the tool ran', async () => {
    const thread = await newThread()
    let first = true
    shop = {
      'commerce.order': async (ctx, args, use) => {
        if (first) await post(thread, '转人工')
        first = false
        return found(ctx, args, use)
      },
    }
    await post(thread, `查一下订单 ${ORDER}`)
    await kit.settle()
    const said = (await history(thread)).filter(({ author }) => author.kind === 'bot')
    expect(said).toHaveLength(1)
    expect(await state(thread)).toMatchObject({ assignee_kind: 'queue' })
  })
})

describe('a failure', () => {
  it('without a model gives the conversation to a person', async () => {
    const tenant = uuidv7(kit.clock)
    await makeTenant(tenant)
    const thread = await newThread(tenant)
    expect(wordsOf(await answerTo(thread, '怎么取消订单'))).toContain('转接人工')
    expect(await state(thread)).toMatchObject({ assignee_kind: 'queue' })
  })

  it('of the database in the middle of an answer gives the conversation to a person', async () => {
    const thread = await newThread()
    const owner = kit.database.pools.owner
    await owner.query(`create function refuse() returns trigger language plpgsql as
      $$ begin raise exception 'no turns today'; end $$`)
    await owner.query('create trigger refuse before insert on turns for each row execute function refuse()')
    try {
      expect(wordsOf(await answerTo(thread, '怎么取消订单'))).toContain('转接人工')
      expect(await state(thread)).toMatchObject({ assignee_kind: 'queue' })
    } finally {
      await owner.query('drop trigger refuse on turns')
    }
  })
})

/** Publishes what is published already, under these revisions. */
async function publishRevisions(revisions: readonly number[]): Promise<void> {
  await kit.tx(async (tx) => {
    for (const revision of revisions) {
      await tx.db.updateTable('knowledge_state').set({ revision }).where('tenant_id', '=', kit.tenant).execute()
      tx.emit('knowledge.published', kit.tenant, { revision })
    }
  })
  await kit.settle()
}

const trainedRevisions = () =>
  kit.tx((tx) => tx.db.selectFrom('models').select(['revision', 'state']).orderBy('revision').execute())

describe('training', () => {
  it('is told by the status', async () => {
    const told = await status(kit.agent(SCOPES), {})
    expect(told).toMatchObject({ state: 'ready', revision: 1, intents: 12, problem: null })
    expect(told.version).toMatch(/^r1-/)
    expect(told.crossValidated).toBeGreaterThan(0.5)
  })

  it('that fails leaves the old model serving, and says why', async () => {
    const tenant = uuidv7(kit.clock)
    await makeTenant(tenant)
    const pack = smallPack()
    const lone = { ...pack, intents: pack.intents.slice(0, 1) }
    await kit.tx((tx) => installPack({ ...kit.system(tenant), tx }, lone, uuidv7(kit.clock)), tenant)
    await kit.settle()
    const told = await status(kit.agent(SCOPES, { tenant }), {})
    expect(told).toMatchObject({ state: 'failed', version: null })
    expect(told.problem?.zh).toContain('只有一个意图')
    expect(told.problem?.en).toContain('only one intent')
  })

  it('begins anew when the model cannot be read, and when the process was stopped', async () => {
    await kit.tx(async (tx) => {
      await tx.db
        .updateTable('models')
        .set({ version: 'r1-old', bytes: Buffer.from('of another age') })
        .execute()
    })
    await trainings.start(kit.services)
    await trainings.stop(kit.services)
    kit.services.bus.publish(RELOAD, { tenant: kit.tenant })
    // Until it has been looked at, the model before it serves.
    await expect.poll(() => status(kit.agent(SCOPES), {})).toMatchObject({ state: 'training', version: null })
    const left = await newThread()
    expect(wordsOf(await answerTo(left, '怎么取消订单'))).toContain('转接人工')
    kit.clock.advance(1000)
    await kit.settle()
    expect(await status(kit.agent(SCOPES), {})).toMatchObject({ state: 'training', version: null })
    await trainings.start(kit.services)
    kit.clock.advance(1000)
    await kit.settle()
    expect(await status(kit.agent(SCOPES), {})).toMatchObject({ state: 'ready', revision: 1 })
    expect((await answerTo(await newThread(), '怎么取消订单')).sources).toMatchObject([{ article: 'order.cancel' }])
  })

  it('lets the first question wait for a quick model, which serves until the thorough one is there', async () => {
    const tenant = uuidv7(kit.clock)
    await makeTenant(tenant)
    const model = await kit.tx((tx) => readyModel(tx))
    const inTenant = <T>(work: (tx: Tx) => Promise<T>) => kit.tx(work, tenant)
    await inTenant((tx) =>
      noteTraining({ ...kit.system(tenant), tx }, { revision: 1, intents: 12, examples: 9000, material: null }),
    )
    const thread = await newThread(tenant)
    await post(thread, '怎么取消订单')
    const quick = { version: 'r1-quick-1', bytes: model?.bytes ?? Buffer.alloc(0) }
    await inTenant((tx) => keepQuick(tx, 1, quick))
    kit.services.bus.publish(RELOAD, { tenant })
    await kit.settle()
    expect((await history(thread)).map(({ author }) => author.kind)).toEqual(['customer', 'bot'])
    expect(await state(thread)).toMatchObject({ assignee_kind: 'bot' })
    const agent = kit.agent(SCOPES, { tenant })
    expect(await status(agent, {})).toMatchObject({ state: 'training', version: 'r1-quick-1' })
    const thorough = { ok: true as const, bytes: quick.bytes, accuracy: 1, seconds: 60, examples: 9000, labels: 12 }
    await inTenant((tx) => keepTrained({ ...kit.system(tenant), tx }, 1, 'r1-1', thorough))
    expect(await status(agent, {})).toMatchObject({ state: 'ready', version: 'r1-1' })
  })

  it('happens once for publications that come together', async () => {
    await kit.tx((tx) => tx.db.updateTable('models').set({ material: 'of other questions' }).execute())
    await publishRevisions([2, 3, 4])
    expect(await trainedRevisions()).toEqual([
      { revision: 1, state: 'ready' },
      { revision: 4, state: 'ready' },
    ])
  })

  it('is spared where nothing of what is learnt has changed', async () => {
    const before = await trainedRevisions()
    await publishRevisions([5])
    expect(await trainedRevisions()).toEqual(before)
    await expect(train(kit.agent(['knowledge:review']), {})).rejects.toMatchObject({ code: 'nothing_to_learn' })
    expect(await status(kit.agent(SCOPES), {})).toMatchObject({ state: 'ready', revision: 4 })
  })
})

describe('for people', () => {
  it('the test bench says what the assistant would say, and why', async () => {
    const told = await explain(kit.agent(SCOPES), { text: '优惠券在哪里领' })
    expect(told.reasoning).toMatchObject({ action: 'answer', intent: 'coupon.get', triage: 'marketing' })
    expect(told.reply).not.toBe('')
  })

  it('suggests answers to the last question, or to what is typed', async () => {
    const thread = await newThread()
    await answerTo(thread, '怎么取消订单')
    const agent = kit.agent(SCOPES)
    const { rows } = await suggest(agent, { conversation: thread.conversation })
    expect(rows[0]).toMatchObject({ intent: 'order.cancel', source: { article: 'order.cancel' } })
    const typed = await suggest(agent, { conversation: thread.conversation, typed: '优惠券领取' })
    expect(typed.rows[0]?.source.article).toBe('coupon.get')
  })

  it('an AI message is rated, another is not found', async () => {
    const agent = kit.agent(SCOPES)
    const answer = await answerTo(await newThread(), '怎么取消订单')
    expect(await rate(agent, { message: answer.id, good: false })).toEqual({ ok: true })
    await expect(rate(agent, { message: uuidv7(kit.clock), good: true })).rejects.toMatchObject({ code: 'not_found' })
    await expect(why(agent, { message: uuidv7(kit.clock) })).rejects.toMatchObject({ code: 'not_found' })
    const other = kit.agent(SCOPES, { tenant: uuidv7(kit.clock) })
    await expect(why(other, { message: answer.id })).rejects.toMatchObject({ code: 'not_found' })
  })
})
