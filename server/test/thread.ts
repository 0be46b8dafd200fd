import { uuidv7 } from '../src/kernel/ids.ts'
import { openThread } from '../src/modules/conversations/index.ts'
import { identify } from '../src/modules/customers/index.ts'
import type { Kit } from './kit.ts'

/** A customer and their thread, by id. */
export interface Thread {
  customer: string
  conversation: string
}

/** Somebody new who comes to the website, in Chinese. */
export const newThreadIn = (kit: Kit, tenant = kit.tenant): Promise<Thread> =>
  kit.tx(async (tx) => {
    const ctx = { ...kit.system(tenant), tx }
    const channel = { id: uuidv7(kit.clock), kind: 'web', name: '官网' }
    const customer = await identify(ctx, { kind: 'visitor', value: uuidv7(kit.clock), verified: false })
    return { customer, conversation: (await openThread(ctx, { customer, channel, language: 'zh' })).id }
  }, tenant)
