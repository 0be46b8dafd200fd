import { randomBytes } from 'node:crypto'
import { openBase } from '@tandem/server/compose.ts'
import { readConfig } from '@tandem/server/kernel/config.ts'
import type { Context } from '@tandem/server/kernel/context.ts'
import { append, openThread } from '@tandem/server/modules/conversations/index.ts'
import { identify } from '@tandem/server/modules/customers/index.ts'

const AT_ONCE = 500

export interface Desk {
  tenant: string
  agent: { id: string; name: string }
  channel: { id: string; kind: string; name: string }
}

/**
 * Gives an agent so many open conversations of three messages each, in the database of a product that stands still. The
 * texts of conversation n end in `第n号`.
 */
export async function fillDesk(folder: string, { tenant, agent, channel }: Desk, count: number): Promise<void> {
  const base = await openBase({ ...readConfig({}), dataDir: folder, logLevel: 'error' })
  const { services } = base
  const actor = { kind: 'system' as const, name: 'bench' }
  const ctx: Context = { services, tenant, actor, requestId: 'bench', language: 'zh', ip: null }
  try {
    for (let from = 0; from < count; from += AT_ONCE) {
      const threads = await services.transactions.run(tenant, async (tx) => {
        const inner = { ...ctx, tx }
        const made: { customer: string; conversation: string }[] = []
        for (let n = from; n < Math.min(from + AT_ONCE, count); n++) {
          const customer = await identify(inner, {
            kind: 'visitor',
            value: randomBytes(8).toString('hex'),
            verified: false,
            profile: { name: `顾客${n}` },
          })
          made.push({ customer, conversation: (await openThread(inner, { customer, channel, language: 'zh' })).id })
        }
        return made
      })
      for (const words of ['你好，想问一下订单', '已经等了三天了，还没有发货', '麻烦帮我看一下']) {
        await Promise.all(
          threads.map(({ customer, conversation }, i) =>
            append(ctx, {
              conversation,
              author: { kind: 'customer', id: customer },
              body: { kind: 'text', text: `${words}（第${from + i}号）` },
            }),
          ),
        )
      }
    }
    await services.transactions.run(tenant, (tx) =>
      tx.db
        .updateTable('conversations')
        .set({ assignee_kind: 'agent', assignee_id: agent.id, assignee_name: agent.name })
        .where('tenant_id', '=', tenant)
        .execute(),
    )
    // What the messages announced would only keep the product busy while it is measured.
    await services.transactions.system.query('delete from outbox where tenant_id = $1', [tenant])
  } finally {
    await base.close()
  }
}
