import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { createKit, type Kit } from '../../../test/kit.ts'
import type { Context } from '../../kernel/context.ts'
import { uuidv7 } from '../../kernel/ids.ts'
import { identify } from './identify.ts'
import { get, update } from './index.ts'
import { merge } from './merge.ts'
import { reveal } from './reveal.ts'
import { REVEALS_A_DAY } from './rules.ts'
import { search } from './search.ts'

let kit: Kit
let ctx: Context
beforeAll(async () => {
  kit = await createKit()
})
afterAll(() => kit.close())
beforeEach(() => {
  ctx = kit.system(uuidv7(kit.clock))
})

/** A customer who was seen, a second after the one before. */
async function seen(kind: string, value: string, profile: Record<string, string> = {}): Promise<string> {
  kit.clock.advance(1000)
  return kit.tx((tx) => identify({ ...ctx, tx }, { kind, value, verified: true, profile }), ctx.tenant)
}
const found = async (query: string) => (await search(ctx, { query, limit: 20 })).rows.map(({ id }) => id)

describe('a customer', () => {
  it('is the same one by the same identity, whose empty fields a later sighting fills', async () => {
    const id = await seen('user', 'u1', { name: '李明' })
    expect(await seen('user', ' U1 ', { name: '王芳', phone: '13812345678' })).toBe(id)
    expect(await get(ctx, { customer: id })).toMatchObject({ name: '李明', phone: '13812345678' })
  })

  it('is found by exact name, by phone however it is written, and by tag', async () => {
    const id = await seen('user', 'u1', { name: '李明', phone: '+86 138-1234-5678' })
    await seen('user', 'u2', { name: '李明亮' })
    await update(ctx, { customer: id, tags: ['vip'] })
    for (const query of ['李明', '13812345678', 'vip']) expect(await found(query)).toEqual([id])
    expect(await found('李')).toEqual([])
  })

  it('is listed page by page, the last seen first', async () => {
    const ids = [await seen('user', 'a'), await seen('user', 'b'), await seen('user', 'c')].reverse()
    const first = await search(ctx, { query: '', limit: 2 })
    const second = await search(ctx, { query: '', limit: 2, cursor: first.cursor })
    expect([...first.rows, ...second.rows].map(({ id }) => id)).toEqual(ids)
    expect(second.cursor).toBeUndefined()
  })
})

describe('two that are merged', () => {
  it('are one, with the identities of both', async () => {
    const [into, from] = [await seen('user', 'a', { name: '李明' }), await seen('phone', '13812345678')]
    await seen('user', 'other')
    await merge(ctx, { into, from })
    const { rows } = await search(ctx, { query: '', limit: 20 })
    expect(rows).toHaveLength(2)
    const one = rows.find(({ id }) => id === into)
    expect(one?.identities.map(({ kind, value }) => [kind, value])).toEqual([
      ['user', 'a'],
      ['phone', '13812345678'],
    ])
    expect(await get(ctx, { customer: from })).toEqual(one)
    await expect(merge(ctx, { into, from })).rejects.toMatchObject({ code: 'conflict' })
  })

  it('in both directions at once end as one', async () => {
    const [a, b] = [await seen('user', 'a'), await seen('user', 'b')]
    const outcomes = await Promise.allSettled([merge(ctx, { into: a, from: b }), merge(ctx, { into: b, from: a })])
    expect(outcomes.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected'])
    expect((await get(ctx, { customer: a })).id).toBe((await get(ctx, { customer: b })).id)
  })
})

describe('a field in clear', () => {
  it('is given for a reason, a number of times a day', async () => {
    const customer = await seen('user', 'a', { phone: '13812345678' })
    const agent = kit.agent(['customer:reveal'], { tenant: ctx.tenant })
    const ask = () => reveal(agent, { customer, field: 'phone', reason: '客户要求回电' })
    for (let i = 0; i < REVEALS_A_DAY; i++) expect(await ask()).toEqual({ value: '13812345678' })
    await expect(ask()).rejects.toMatchObject({ code: 'rate_limited' })
    kit.clock.advance(24 * 3_600_000)
    expect(await ask()).toEqual({ value: '13812345678' })
  })
})
