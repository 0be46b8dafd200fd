import type { Scope } from '@tandem/contract'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { createKit, type Kit } from '../../../test/kit.ts'
import type { Context } from '../../kernel/context.ts'
import { HIDDEN } from '../../kernel/settings.ts'
import { append, conversations } from '../conversations/index.ts'
import { customers } from '../customers/index.ts'
import { insertTenant, tenants, update as updateTenant } from '../tenants/index.ts'
import { create } from './create.ts'
import { channels, keepFile, openFile, registerKind, resolveVisitor, secretsOf, visit, withChannel } from './index.ts'
import { list } from './list.ts'
import { remove } from './remove.ts'
import { update } from './update.ts'

const SCOPES: Scope[] = ['channel:read', 'channel:write', 'conversation:read', 'tenant:write']
const DAY_MS = 24 * 3_600_000
const PNG = Buffer.from('89504e470d0a1a0a0000000d49484452000000100000001008060000001ff3ff61', 'hex')

let kit: Kit
let staff: Context

beforeAll(async () => {
  registerKind({
    kind: 'web',
    title: { zh: '网页', en: 'Web' },
    description: { zh: '网页', en: 'Web' },
    capabilities: { forms: ['text'] },
    settings: [
      {
        key: 'color',
        label: { zh: '颜色', en: 'Colour' },
        type: 'text',
        pattern: '^#[0-9a-f]{6}$',
        default: '#112233',
      },
      { key: 'identitySecret', label: { zh: '密钥', en: 'Secret' }, type: 'secret' },
    ],
  } as Parameters<typeof registerKind>[0])
  kit = await createKit([tenants, customers, conversations, channels])
  staff = kit.agent(SCOPES)
  await kit.tx(async (tx) => {
    await insertTenant(tx, { name: '测试', pack: null, language: 'zh', at: new Date(kit.clock.now()) })
    tx.emit('tenant.created', kit.tenant, { pack: null, administrator: kit.tenant })
  })
  await kit.settle()
})
afterAll(() => kit.close())

const newChannel = (settings = {}) => create(staff, { kind: 'web', name: '店铺', settings })

/** Somebody opens the chat: a new browser, or one with its token. */
const arrive = (key: string, token?: string) =>
  withChannel(kit.services, key, (ctx, channel) => visit(ctx, channel, { token, language: 'zh', user: null }))

const say = (conversation: string) =>
  append(kit.system(), { conversation, author: { kind: 'customer' }, body: { kind: 'text', text: '在吗' } })

const count = async (table: string) =>
  (await kit.database.pools.owner.query(`select count(*)::int as n from ${table}`)).rows[0].n as number

describe('a channel', () => {
  it('is there from the start, one for the website', async () => {
    expect((await list(staff, {})).rows).toMatchObject([{ kind: 'web', enabled: true }])
  })

  it('keeps secrets to itself: hidden outside, kept when they come back hidden, sealed in the table', async () => {
    const made = await newChannel({ identitySecret: 'very-secret-1' })
    expect(made.settings).toEqual({ color: '#112233', identitySecret: HIDDEN })
    const settings = { color: '#445566', identitySecret: HIDDEN }
    expect(await update(staff, { channel: made.id, settings })).toMatchObject({ settings })
    const known = await withChannel(kit.services, made.key, secretsOf)
    expect(known).toEqual({ identitySecret: 'very-secret-1' })
    const { rows } = await kit.database.pools.owner.query('select t::text as row from channels t')
    expect(JSON.stringify(rows)).not.toContain('very-secret')
  })

  it('refuses settings that its form does not know', async () => {
    for (const settings of [{ color: 'red' }, { unknown: 1 }])
      await expect(newChannel(settings)).rejects.toMatchObject({ code: 'bad_input' })
    await expect(create(staff, { kind: 'pigeon', name: 'x', settings: {} })).rejects.toMatchObject({
      code: 'bad_input',
    })
  })

  it('lets nobody in once it is off or removed, not even who was in before', async () => {
    const { id, key } = await newChannel()
    const { token } = await arrive(key)
    expect(await resolveVisitor(kit.services, token)).toMatchObject({ actor: { kind: 'customer', channel: id } })
    await update(staff, { channel: id, enabled: false })
    expect(await resolveVisitor(kit.services, token)).toBeNull()
    await expect(arrive(key)).rejects.toMatchObject({ code: 'not_found' })
    await update(staff, { channel: id, enabled: true })
    await remove(staff, { channel: id })
    expect(await resolveVisitor(kit.services, token)).toBeNull()
    await expect(update(staff, { channel: id })).rejects.toMatchObject({ code: 'not_found' })
  })

  it('is found by no key that we did not make', async () => {
    for (const key of ['', 'w', `w${'A'.repeat(33)}`, `v${'A'.repeat(33)}`, 'x'.repeat(40)])
      await expect(arrive(key)).rejects.toMatchObject({ code: 'not_found' })
  })
})

describe('a visit', () => {
  it('is gone on with by its token on the same channel, and begun anew on another', async () => {
    const [one, two] = [await newChannel(), await newChannel()]
    const first = await arrive(one.key)
    const again = await arrive(one.key, first.token)
    expect([again.token, again.conversation.id]).toEqual([first.token, first.conversation.id])
    const elsewhere = await arrive(two.key, first.token)
    expect(elsewhere.customer).not.toBe(first.customer)
    expect((await arrive(one.key, `${first.token.slice(0, -1)}!`)).customer).not.toBe(first.customer)
  })

  it('ends after the days that the tenant sets', async () => {
    await updateTenant(staff, { policies: { visitDays: 2 } })
    const { token } = await arrive((await newChannel()).key)
    kit.clock.advance(2 * DAY_MS - 1)
    expect(await resolveVisitor(kit.services, token)).not.toBeNull()
    kit.clock.advance(1)
    expect(await resolveVisitor(kit.services, token)).toBeNull()
    await updateTenant(staff, { policies: { visitDays: 30 } })
  })

  it('leaves nothing once it is over, unless something was said or brought', async () => {
    await kit.settle()
    kit.clock.advance(31 * DAY_MS)
    await kit.settle()
    const tables = ['visitors', 'conversations', 'customers', 'identities', 'customer_keys']
    expect(await Promise.all(tables.map(count))).toEqual([0, 0, 0, 0, 0])
    const { key } = await newChannel()
    const [silent, spoken, brought] = [await arrive(key), await arrive(key), await arrive(key)]
    await say(spoken.conversation.id)
    await keepFile(kit.system(), { conversation: brought.conversation.id, name: 'x', content: PNG })
    kit.clock.advance(31 * DAY_MS)
    await kit.settle()
    expect(await Promise.all(tables.map(count))).toEqual([0, 2, 2, 2, 2])
    const { rows } = await kit.database.pools.owner.query('select id from customers')
    expect(rows.map(({ id }) => id)).not.toContain(silent.customer)
  })
})

describe('a file', () => {
  it('is what its content is, whatever its name says, and sealed where it lies', async () => {
    const { conversation } = await arrive((await newChannel()).key)
    const keep = (name: string, content: Buffer) =>
      keepFile(kit.system(), { conversation: conversation.id, name, content })
    const picture = await keep('photo.exe', PNG)
    expect(picture).toMatchObject({ type: 'image/png', image: true })
    const script = await keep('../x.svg', Buffer.from('<svg onload="alert(1)"/>'))
    expect(script).toMatchObject({ name: '.._x.svg', image: false })
    expect(await openFile(kit.system(), picture.file)).toMatchObject({ name: 'photo.exe', content: PNG })
    expect(await kit.services.blobs.read(script.file)).toMatch(/^v1\.a256gcm\./)
    await expect(keep('empty', Buffer.alloc(0))).rejects.toMatchObject({ code: 'bad_input' })
    await expect(keep('big', Buffer.alloc(10 * 1024 * 1024 + 1))).rejects.toMatchObject({ code: 'too_large' })
  })

  it('opens for the customer of its conversation only', async () => {
    const { key } = await newChannel()
    const [owner, stranger] = [await arrive(key), await arrive(key)]
    const as = ({ customer, conversation, channel }: typeof owner) =>
      kit.customer({ id: customer, conversation: conversation.id, channel: channel.id })
    const { file } = await keepFile(as(owner), { conversation: owner.conversation.id, name: 'x', content: PNG })
    expect((await openFile(as(owner), file)).content).toEqual(PNG)
    await expect(openFile(as(stranger), file)).rejects.toMatchObject({ code: 'not_found' })
  })
})
