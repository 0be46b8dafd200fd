import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { createKit, type Kit } from '../../test/kit.ts'
import { setDeadline } from './deadlines.ts'
import { fail } from './errors.ts'
import { uuidv7 } from './ids.ts'
import type { Module } from './module.ts'
import { verb } from './verb.ts'
import './tables.ts'

const seen: string[] = []
const fired: string[] = []
let tries = 0
let release = () => {}
const released = new Promise<void>((resolve) => {
  release = resolve
})
const listener: Module = {
  name: 'listener',
  tables: [],
  verbs: [],
  reactors: [
    {
      name: 'listener',
      takes: {
        'knowledge.published': async (_ctx, event) => {
          seen.push(`${event.tenant}:${event.payload.revision}`)
        },
      },
    },
  ],
  deadlines: [
    {
      kind: 'test',
      run: async (_ctx, key) => {
        fired.push(key)
      },
    },
    {
      kind: 'slow',
      run: async () => {
        await released
        fired.push('slow')
      },
    },
    {
      kind: 'releasing',
      run: async (_ctx, key) => {
        fired.push(key)
        release()
      },
    },
    {
      kind: 'failing',
      run: async () => {
        tries++
        throw new Error('fails')
      },
    },
  ],
}

let kit: Kit
beforeAll(async () => {
  kit = await createKit([listener])
})
afterAll(() => kit.close())

describe('a transaction', () => {
  it('stays committed when something that follows it throws, and all else still follows', async () => {
    const followed: string[] = []
    const done = kit.tx(async (tx) => {
      tx.afterCommit(() => {
        throw new Error('a listener')
      })
      tx.afterCommit(() => followed.push('second'))
      return 'done'
    })
    expect(await done).toBe('done')
    expect(followed).toEqual(['second'])
  })

  it('announces its events in order of commit, and none of a rolled back one', async () => {
    for (const revision of [1, 2, 3]) {
      const work = kit.tx(async (tx) => {
        tx.emit('knowledge.published', 'k', { revision })
        if (revision === 2) throw new Error('rolled back')
      })
      if (revision === 2) await expect(work).rejects.toThrow('rolled back')
      else await work
    }
    await kit.settle()
    expect(seen).toEqual([`${kit.tenant}:1`, `${kit.tenant}:3`])
  })

  it('sees no row of another tenant', async () => {
    const other = uuidv7(kit.clock)
    await kit.tx((tx) => kit.services.keys.createCustomer(tx, uuidv7(kit.clock)))
    const rows = await kit.tx((tx) => tx.db.selectFrom('customer_keys').selectAll().execute(), other)
    expect(rows).toEqual([])
    const steal = kit.tx(async (tx) => {
      await tx.db
        .insertInto('dead_letters')
        .values({ tenant_id: kit.tenant, id: 1, reactor: 'r', topic: 't', payload: '{}', problem: 'p', at: new Date() })
        .execute()
    }, other)
    await expect(steal).rejects.toThrow(/row-level security/)
  })
})

describe('a verb that is declared as a read', () => {
  it('cannot write, whatever it calls', async () => {
    const liar = verb({
      name: 'tenants.get',
      summary: '',
      scope: 'tenant:read',
      effect: 'read',
      run: async (ctx) => {
        await ctx.services.keys.createCustomer(ctx.tx, ctx.id())
        return fail('internal')
      },
    })
    await expect(liar(kit.system(), {})).rejects.toThrow(/read-only transaction/)
  })
})

describe('the keyring', () => {
  it('opens what it sealed, only in its place', async () => {
    const customer = uuidv7(kit.clock)
    const place = { table: 'messages', column: 'body', row: uuidv7(kit.clock) }
    const sealed = await kit.tx(async (tx) => {
      const keys = await kit.services.keys.createCustomer(tx, customer)
      return keys.seal(place, '我的手机号')
    })
    const keys = await kit.tx((tx) => kit.services.keys.customer(tx, customer))
    expect(keys.open(place, sealed)).toBe('我的手机号')
    expect(() => keys.open({ ...place, row: uuidv7(kit.clock) }, sealed)).toThrow()
    expect(() => keys.open(place, `${sealed.slice(0, -2)}AA`)).toThrow()
  })

  it('cannot open anything of an erased customer', async () => {
    const customer = uuidv7(kit.clock)
    await kit.tx((tx) => kit.services.keys.createCustomer(tx, customer))
    await kit.tx((tx) => kit.services.keys.shred(tx, customer))
    await expect(kit.tx((tx) => kit.services.keys.customer(tx, customer))).rejects.toMatchObject({ code: 'not_found' })
  })
})

describe('a deadline', () => {
  it('fires once when the clock reaches it', async () => {
    const dueAt = new Date(kit.clock.now() + 5000)
    await kit.tx((tx) => setDeadline(tx, kit.services, { kind: 'test', key: 'a', dueAt }))
    await kit.settle()
    expect(fired).toEqual([])
    kit.clock.advance(5000)
    await kit.settle()
    await kit.settle()
    expect(fired).toEqual(['a'])
  })

  it('does not wait for one of another key that takes long, only for one of its own', async () => {
    await kit.tx(async (tx) => {
      const at = (seconds: number) => new Date(kit.clock.now() + seconds * 1000)
      await setDeadline(tx, kit.services, { kind: 'slow', key: 'own', dueAt: at(1) })
      await setDeadline(tx, kit.services, { kind: 'test', key: 'own', dueAt: at(2) })
      await setDeadline(tx, kit.services, { kind: 'releasing', key: 'other', dueAt: at(3) })
    })
    kit.clock.advance(3000)
    await kit.settle()
    expect(fired.slice(-3)).toEqual(['other', 'slow', 'own'])
  })

  it('has its turn however many others fail, and these are tried again', async () => {
    const dueAt = new Date(kit.clock.now() + 1000)
    await kit.tx(async (tx) => {
      for (let i = 0; i < 250; i++) await setDeadline(tx, kit.services, { kind: 'failing', key: `${i}`, dueAt })
      await setDeadline(tx, kit.services, { kind: 'test', key: 'behind', dueAt: new Date(dueAt.getTime() + 1) })
    })
    kit.clock.advance(2000)
    await kit.settle()
    expect(fired).toContain('behind')
    expect(tries).toBe(250)
    kit.clock.advance(5000)
    await kit.settle()
    expect(tries).toBe(500)
  })
})
