import { readdirSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import type { Customer, Erasure, Message, Pack, VerbInput, VerbName, VerbOutput } from '@tandem/contract'
import { HeldPart, Scope } from '@tandem/contract'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { modules } from '../src/compose.ts'
import type { Context } from '../src/kernel/context.ts'
import type { Holding } from '../src/kernel/holding.ts'
import { uuidv7 } from '../src/kernel/ids.ts'
import { tables as kernelTables } from '../src/kernel/tables.ts'
import type { Verb } from '../src/kernel/verb.ts'
import { dialoguePlace } from '../src/modules/assistant/dialogue-store.ts'
import { inputPlace } from '../src/modules/assistant/proposals/store.ts'
import { keepSummary } from '../src/modules/assistant/summary/store.ts'
import { keepFile, resolveVisitor, visit, withChannel } from '../src/modules/channels/index.ts'
import { append, conversationRow, readMessages } from '../src/modules/conversations/index.ts'
import { enterAll, ledgerOf, readLedger, repeatErasures } from '../src/modules/customers/index.ts'
import { installPack, readPack } from '../src/modules/knowledge/index.ts'
import { keepHeard } from '../src/modules/media/heard.ts'
import { sealPhone } from '../src/modules/reach/internal.ts'
import { insertTenant } from '../src/modules/tenants/index.ts'
import { createKit, type Kit } from './kit.ts'
import { tracesOf } from './traces.ts'

/** Stands in everything that is written of the person, and nowhere else. */
const WORD = '金丝雀蓝宝石'
const NAME = '欧阳锦鲤娜'
const PHONE = '13912345678'
const EMAIL = 'canary.bird@planted.example'
const planted = [WORD, NAME, PHONE, EMAIL]
const reason = '本人来信要求删除'

let kit: Kit
let keeper: Context & { id: string }
let person: Awaited<ReturnType<typeof arrive>>
let other: Awaited<ReturnType<typeof arrive>>

const verbs = new Map(
  modules.flatMap((module) => module.verbs as readonly Verb[]).map((verb) => [verb.spec.name, verb]),
)

function call<N extends VerbName>(name: N, input: VerbInput<N>, as: Context = keeper): Promise<VerbOutput<N>> {
  return (verbs.get(name) as unknown as Verb<N>)(as, input)
}

/** Some of the pack's intents: trained in a second. */
function smallPack(): Pack {
  const pack = readPack('ecommerce')
  const intents = pack.intents.filter(({ key }) => /^(order\.cancel|refund\.when)/.test(key))
  const cut = ({ zh, en }: { zh: string[]; en: string[] }) => ({ zh: zh.slice(0, 14), en: en.slice(0, 8) })
  return { ...pack, intents: intents.map((intent) => ({ ...intent, examples: cut(intent.examples) })) }
}

beforeAll(async () => {
  kit = await createKit(modules)
  const id = uuidv7(kit.clock)
  keeper = { ...kit.agent([...Scope.options], { id, roles: ['agent', 'supervisor'] }), id }
  await kit.tx(async (tx) => {
    const ctx = { ...kit.system(), tx }
    await insertTenant(tx, { name: '测试', pack: null, language: 'zh', at: new Date(kit.clock.now()) })
    await installPack(ctx, smallPack(), uuidv7(kit.clock))
    tx.emit('tenant.created', kit.tenant, { pack: null, administrator: id })
  })
  await kit.settle()
  other = await arrive('bystander', '韩旁观')
  await say(other, '旁观者说的话')
  person = await arrive('member-1', NAME)
  await liveThrough()
  // A model is trained meanwhile.
}, 180_000)
afterAll(() => kit.close())

/** Somebody whom the website vouches for. */
async function arrive(id: string, name: string) {
  const { rows } = await call('channels.list', {})
  const visited = await withChannel(kit.services, rows[0]?.key ?? '', (ctx, channel) =>
    visit(ctx, channel, { language: 'zh', user: { id, name, phone: PHONE, email: EMAIL, signature: '' } }),
  )
  const conversation = visited.conversation.id
  const by = kit.customer({ id: visited.customer, conversation, channel: visited.channel.id })
  return { customer: visited.customer, conversation, token: visited.token, channel: visited.channel.id, by }
}

async function say({ customer, conversation }: { customer: string; conversation: string }, text: string) {
  await append(kit.system(), { conversation, author: { kind: 'customer', id: customer }, body: { kind: 'text', text } })
  await kit.settle()
}

async function heard(conversation: string): Promise<Message[]> {
  const page = await kit.tx((tx) => readMessages({ ...kit.system(), tx }, { conversation, after: 0, limit: 200 }))
  return page.rows
}

/** Everything that the product keeps of somebody, written by what the product does. */
async function liveThrough(): Promise<void> {
  const { customer, conversation, by } = person
  await call('customers.update', {
    customer,
    note: `${WORD} ${PHONE}`,
    tags: [WORD],
    attributes: { 生日: WORD },
  })
  await call('customers.recordConsent', { customer, purpose: 'contact', given: true, source: 'chat' })
  // Of two wordings one is learnt to be refused, and the other measures that.
  await askBadly(`${WORD} 怎么弄呀`)
  await askBadly(`${WORD} 到底怎么弄呀`)
  const cluster = (await call('learning.inbox', {})).rows.find(({ question }) => question.includes(WORD))
  await call('learning.dismiss', { cluster: cluster?.id ?? '', outside: true })
  await say(person, `我叫${NAME},电话${PHONE},邮箱${EMAIL},转人工`)
  await call('routing.callBack', { conversation, phone: PHONE }, by)
  const upload = await keepFile(kit.system(), { conversation, name: `${WORD}.txt`, content: Buffer.from(WORD) })
  await keepHeard(kit.system(), upload.file, customer, { ok: true, text: WORD })
  await call('conversations.send', { conversation, body: { ...uploaded(upload), kind: 'file' }, clientId: 'f' }, by)
  await call('workforce.setPresence', { presence: 'online' })
  await call('routing.takeOver', { conversation })
  await call('desk.useSuggestion', { conversation, article: 'x', intent: null, text: WORD })
  await call('conversations.reply', { conversation, body: { kind: 'text', text: WORD } })
  await call('conversations.note', { conversation, text: `${WORD} ${PHONE}`, mentions: [keeper.id] })
  await call('conversations.tag', { conversation, tags: [WORD] })
  // The first one has come by then and is a notice.
  for (const ahead of [60_000, 3_600_000]) {
    const at = new Date(kit.clock.now() + ahead).toISOString()
    await call('desk.remind', { conversation, at, text: WORD })
  }
  const matter = { subject: WORD, details: `${WORD} ${PHONE}`, requestId: uuidv7(kit.clock) }
  const ticket = await call('tickets.open', { conversation, ...matter })
  await call('tickets.update', { ticket: ticket.id, note: WORD })
  kit.clock.advance(61_000)
  await kit.settle()
  await call('conversations.close', { conversation, reason: 'resolved', note: WORD })
  await call('conversations.rate', { conversation, stars: 1, comment: WORD }, by)
  await kit.settle()
  const [{ id: episode } = { id: '' }] = (await call('conversations.episodes', { customer })).rows
  await inspect(episode)
  await say(person, `${WORD} 还在吗`)
  await remember()
}

/** A question whose answer was no good: it stands in for review. */
async function askBadly(text: string): Promise<void> {
  await say(person, text)
  const answer = (await heard(person.conversation)).findLast(({ author, ai }) => author.kind === 'bot' && ai)
  await call('assistant.rate', { message: answer?.id ?? '', good: false })
  await kit.settle()
  kit.clock.advance(2000)
  await kit.settle()
}

const uploaded = ({ file, name, type, bytes }: { file: string; name: string; type: string; bytes: number }) => ({
  file,
  name,
  type,
  bytes,
})

async function inspect(episode: string): Promise<void> {
  const title = { zh: '全部', en: 'all' }
  const items = [{ key: 'all', title, hint: title, weight: 1, max: 1, fatal: false }]
  const form = await call('quality.saveForm', { name: '表', items })
  const inspector = kit.agent([...Scope.options], { roles: ['inspector'] })
  const review = await call('quality.startReview', { episode, form: form.id }, inspector)
  await call('quality.score', { review: review.id, answers: { all: 1 }, comment: WORD }, inspector)
  await call('quality.saveCase', { episode, kind: 'good', title: WORD, why: WORD, tags: [WORD] })
  await call('quality.appeal', { episode, reason: WORD })
}

/** What a flow and a language model would have written. */
const remember = () =>
  kit.tx(async (tx) => {
    const ctx = { ...kit.system(), tx }
    const row = await conversationRow(ctx, person.conversation)
    await keepSummary(ctx, row, 'zh', { text: WORD, model: 'm', seq: 1, at: new Date(kit.clock.now()) })
    const id = uuidv7(kit.clock)
    const keys = await kit.services.keys.customer(tx, person.customer)
    const dialogue = { state: keys.seal(dialoguePlace(row.id), JSON.stringify({ address: WORD })) }
    await tx.db
      .insertInto('dialogues')
      .values({ tenant_id: kit.tenant, conversation_id: row.id, ...dialogue, updated_at: new Date(kit.clock.now()) })
      .onConflict((conflict) => conflict.columns(['tenant_id', 'conversation_id']).doUpdateSet(dialogue))
      .execute()
    await tx.db
      .insertInto('reaches')
      .values({
        tenant_id: kit.tenant,
        conversation_id: row.id,
        customer_id: person.customer,
        numbers: 1,
        texts: 0,
        phone: sealPhone(keys, row.id, PHONE),
        told_seq: 0,
        at: new Date(kit.clock.now()),
      })
      .execute()
    await tx.db
      .insertInto('proposals')
      .values({
        tenant_id: kit.tenant,
        id,
        conversation_id: row.id,
        episode_id: row.episode_id ?? '',
        seq: 1,
        customer_id: person.customer,
        message_id: id,
        tool: 'commerce.refund',
        state: 'expired',
        at: new Date(kit.clock.now()),
        until: new Date(kit.clock.now()),
        proposer: 'flow',
        proposer_name: '退款',
        input: keys.seal(inputPlace(id), JSON.stringify({ why: WORD })),
      })
      .execute()
  })

const filesOnDisk = () =>
  readdirSync(join(kit.services.config.dataDir, 'files'), { recursive: true, withFileTypes: true }).filter((entry) =>
    entry.isFile(),
  ).length

const traces = (words = planted) => tracesOf(kit, words, [person.customer])

describe('a person', () => {
  it('stands in every place that the product keeps things of people in', async () => {
    const places = await traces([WORD])
    expect(places).toEqual([
      'conversations.tags',
      'customers.attributes',
      'customers.note',
      'customers.tags',
      'dialogues.state',
      'episodes.close_note',
      'episodes.comment',
      'files.name',
      'knowledge_outside.text',
      'learning_cases.text',
      'learning_questions.text',
      'media_texts.text',
      'messages.body',
      'messages.search',
      'notices.body',
      'proposals.input',
      'quality_appeal_steps.text',
      'quality_cases.search',
      'quality_cases.tags',
      'quality_cases.title',
      'quality_cases.why',
      'quality_reviews.comment',
      'queue_entries.summary',
      'reminders.body',
      'summaries.body',
      'ticket_steps.note',
      'tickets.details',
      'tickets.subject',
      'turns.reasoning',
    ])
    expect(filesOnDisk()).toBe(1)
  })

  it('may have a copy of all of it, in clear', async () => {
    const copy = await call('customers.export', { customer: person.customer, reason })
    expect(copy.parts.map(({ part }) => part)).toEqual(HeldPart.options.filter((part) => part !== 'audit'))
    for (const { part, rows } of copy.parts) {
      const told = planted.filter((word) => JSON.stringify(rows).includes(word))
      expect([part, told.length > 0]).toEqual([part, true])
    }
  })
})

describe('erasing', () => {
  const frames: unknown[] = []
  let receipt: Erasure
  let crashes = 0
  const last = modules.flatMap(({ holdings = [] }) => holdings).find(({ part }) => part === 'quality') as Holding
  const { erase } = last

  beforeAll(async () => {
    Object.assign(last, { erase: () => Promise.reject(new Error(`crash ${++crashes}`)) })
    const end = kit.services.bus.subscribe(`conversation.${person.conversation}`, (frame) => frames.push(frame))
    receipt = await call('customers.erase', { customer: person.customer, reason })
    end()
  })

  it('ends the open conversation with a word, and from then on nothing sealed can be read', async () => {
    const notice = expect.objectContaining({ body: { kind: 'notice', notice: 'erased' } })
    expect(frames).toContainEqual({ op: 'message', message: notice })
    expect(frames.at(-1)).toMatchObject({ op: 'conversation', status: 'closed' })
    expect(receipt).toMatchObject({ customer: person.customer, by: { id: keeper.id }, finishedAt: null, parts: [] })
    const profile = await call('customers.get', { customer: person.customer })
    expect(profile).toMatchObject({ phone: null, email: null, note: null, erasedAt: receipt.at, identities: [] })
    expect((await heard(person.conversation)).every(({ body }) => !JSON.stringify(body).includes(WORD))).toBe(true)
    await expect(
      call(
        'conversations.send',
        { conversation: person.conversation, body: { kind: 'text', text: '在吗' }, clientId: 'late' },
        person.by,
      ),
    ).rejects.toMatchObject({ code: 'not_found' })
  })

  it('goes on after a crash in the middle of it', async () => {
    await kit.settle()
    expect(crashes).toBeGreaterThan(0)
    // All or nothing: what came before in the same sweep was undone.
    expect(await traces([WORD])).toContain('conversations.tags')
    Object.assign(last, { erase })
    kit.clock.advance(6000)
    await kit.settle()
    receipt = (await call('customers.erasures', { customer: person.customer })).rows[0] as Erasure
    expect(receipt.finishedAt).not.toBeNull()
  })

  it('leaves nothing anywhere, for whoever has all keys', async () => {
    expect(await traces()).toEqual(othersOwn)
    expect(await traces([WORD, NAME])).toEqual([])
    expect(filesOnDisk()).toBe(0)
    expect(await resolveVisitor(kit.services, person.token)).toBeNull()
    const { rows } = await kit.database.pools.owner.query('select topic, reactor, problem from dead_letters')
    expect(rows).toEqual([])
  })

  it('gives a receipt of what is gone and what stays', async () => {
    const gone = Object.fromEntries(receipt.parts.map(({ part, erased }) => [part, erased]))
    for (const [part, erased] of Object.entries(gone))
      if (part !== 'audit') expect([part, erased > 0]).toEqual([part, true])
    expect(receipt.parts).toHaveLength(HeldPart.options.length)
    expect(receipt.parts.find(({ part }) => part === 'audit')).toMatchObject({ erased: 0 })
    expect(receipt.parts.find(({ part }) => part === 'profile')).toMatchObject({ kept: 1 })
    // Asked again, it is the same one.
    expect(await call('customers.erase', { customer: person.customer, reason })).toEqual(receipt)
    const trail = await call('security.audit', { action: 'customers.erase', limit: 10 })
    expect(trail.rows[0]).toMatchObject({ object: person.customer, detail: { reason } })
  })

  it('takes a last look, for what was being written at that moment', async () => {
    await kit.tx((tx) =>
      tx.db
        .insertInto('media_texts')
        .values({
          tenant_id: kit.tenant,
          file_id: uuidv7(kit.clock),
          customer_id: person.customer,
          text: WORD,
          why: null,
          at: new Date(kit.clock.now()),
        })
        .execute(),
    )
    kit.clock.advance(61_000)
    await kit.settle()
    expect(await traces([WORD])).toEqual([])
  })

  it('touches nobody else', async () => {
    const profile: Customer = await call('customers.get', { customer: other.customer })
    expect(profile).toMatchObject({ name: '韩旁观', phone: PHONE, erasedAt: null })
    expect((await heard(other.conversation))[0]?.body).toMatchObject({ text: '旁观者说的话' })
    await expect(
      kit.tx((tx) =>
        tx.db
          .updateTable('messages')
          .set({ body: '' })
          .where('conversation_id', '=', other.conversation)
          .returning('id')
          .execute(),
      ),
    ).resolves.toEqual([])
  })

  it('cannot be undone by a merge, and the person may come back as somebody new', async () => {
    await expect(call('customers.merge', { into: other.customer, from: person.customer })).rejects.toMatchObject({
      code: 'conflict',
    })
    expect((await arrive('member-1', NAME)).customer).not.toBe(person.customer)
  })

  it('erases all records that turned out to be one person', async () => {
    const [into, from] = [await arrive('twin-1', '双一'), await arrive('twin-2', '双二')]
    await say(from, '双胞胎的话')
    await call('customers.merge', { into: into.customer, from: from.customer })
    await call('customers.erase', { customer: from.customer, reason })
    await kit.settle()
    expect(await tracesOf(kit, ['双一', '双二', '双胞胎的话'], [into.customer, from.customer])).toEqual([])
  })

  it('is repeated for whoever came back with an older copy of the database, which had not merged them yet', async () => {
    const [one, two] = [await arrive('back-1', '归一'), await arrive('back-2', '归二')]
    await say(two, '回来的话')
    const { dataDir } = kit.services.config
    const customers = [one.customer, two.customer]
    await enterAll(dataDir, [
      { tenant: kit.tenant, customers, at: new Date(kit.clock.now()).toISOString(), by: keeper.id },
    ])
    expect(await repeatErasures(kit.services)).toBe(2)
    await kit.settle()
    expect(await tracesOf(kit, ['归一', '归二', '回来的话'], customers)).toEqual([])
    expect((await call('customers.erasures', { customer: two.customer })).rows).toMatchObject([
      { by: { id: keeper.id } },
    ])
    expect(await repeatErasures(kit.services)).toBe(0)
  })

  it('stands in a ledger outside of the database, which is made anew where it is lost', async () => {
    const path = ledgerOf(kit.services.config.dataDir)
    const people = async () => [...new Set((await readLedger(path)).flatMap(({ customers }) => customers))].sort()
    const before = await people()
    expect(before).toContain(person.customer)
    rmSync(path)
    expect(await repeatErasures(kit.services)).toBe(0)
    expect(await people()).toEqual(before)
  })
})

/** The bystander has the same phone and address: those are theirs. */
const othersOwn = ['customers.email_index', 'customers.phone_index']

/** Tables that name a customer, a conversation or an episode, and hold ids and figures only. */
const FIGURES = ['insight_facts', 'insight_episodes', 'offers']

describe('the tables', () => {
  it('that name a customer are each answered for by a module, or hold figures only', () => {
    const named = [...kernelTables, ...modules.flatMap(({ tables }) => tables)].filter(({ columns }) =>
      ['customer_id', 'conversation_id', 'episode_id'].some((column) => column in columns),
    )
    const answered = modules.flatMap(({ holdings = [] }) => holdings).flatMap(({ tables }) => tables)
    expect(named.map(({ name }) => name).filter((name) => ![...answered, ...FIGURES].includes(name))).toEqual([])
  })
})
