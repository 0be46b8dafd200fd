import type { EventPayload } from '@tandem/contract'
import { sql } from 'kysely'
import type { Context, InTx } from '../../kernel/context.ts'
import { reactor } from '../../kernel/reactor.ts'
import { tenantsOf } from '../workforce/index.ts'
import { relax } from './ageing.ts'
import { gathering } from './gather.ts'
import { updateEntry } from './internal.ts'
import { matchTenant } from './match-tenant.ts'
import { returnWork } from './return.ts'
import { settle } from './settle.ts'
import { agentSpoke, customerSpoke, putAside, resume } from './silence.ts'

/** Whatever may let a conversation be served ends in the matcher, after its commit. */
export const onChange = reactor({
  name: 'routing',
  takes: {
    'episode.closed': (ctx, { payload }) => settle(ctx, payload.conversation),
    'episode.assigned': (ctx, { payload }) => settle(ctx, payload.conversation),
    'conversation.snoozed': (ctx, { payload }) => inTx(ctx, (inner) => putAside(inner, payload.conversation)),
    'conversation.woken': (ctx, { payload }) => inTx(ctx, (inner) => resume(inner, payload.conversation)),
    'message.posted': (ctx, { payload }) => heard(ctx, payload),
    'handover.waiting': (ctx, { payload }) => matchTenant(ctx, { entries: [payload.entry], agents: [] }),
    'agent.changed': (ctx, { payload }) => matchEverywhere(ctx, payload.agent),
    async 'agent.presence'(ctx, { payload }) {
      if (payload.presence === 'offline') await returnWork(ctx, payload.agent)
      if (payload.presence === 'online') await inTx(ctx, (inner) => forgive(inner, payload.agent))
      await matchEverywhere(ctx, payload.agent)
    },
    async 'service.changed'(ctx) {
      await inTx(ctx, askAnew)
      await matchTenant(ctx, { entries: [], agents: 'all' })
    },
  },
})

const inTx = <T>(ctx: Context, work: (ctx: InTx) => Promise<T>): Promise<T> =>
  ctx.services.transactions.run(ctx.tenant, (tx) => work({ ...ctx, tx }))

const servedBy = gathering((ctx, agents) => inTx(ctx, (inner) => tenantsOf(inner, agents)))

/**
 * A person who has room here may have it at the other tenants that they serve, too. The next of them looks first and this
 * one last, so that they take turns: customers without end at one do not keep those of another from being served.
 */
async function matchEverywhere(ctx: Context, agent: string): Promise<void> {
  const tenants = await servedBy(ctx, agent)
  const next = tenants.indexOf(ctx.tenant) + 1
  for (const tenant of new Set([...tenants.slice(next), ...tenants.slice(0, next), ctx.tenant])) {
    await matchTenant({ ...ctx, tenant }, { entries: [], agents: [agent] })
  }
}

/** Who speaks is there: it matters to conversations that wait, and to those in which one waits for the other. */
async function heard(ctx: Context, payload: EventPayload<'message.posted'>): Promise<void> {
  const { author, assignee, conversation } = payload
  if (assignee === 'bot' || !payload.public) return
  if (author === 'customer') await inTx(ctx, (inner) => customerSpoke(inner, conversation))
  if (author === 'agent' && assignee === 'agent') await inTx(ctx, (inner) => agentSpoke(inner, conversation))
}

/** Who comes (back) online may be offered what was missed before. */
async function forgive(ctx: InTx, agent: string): Promise<void> {
  const rows = await ctx.tx.db
    .selectFrom('queue_entries')
    .select(['id', 'skip'])
    .where('tenant_id', '=', ctx.tenant)
    .where('state', 'in', ['waiting', 'offered'])
    .where(sql<boolean>`skip @> array[${agent}]::text[]`)
    .orderBy('id')
    .forUpdate()
    .execute()
  for (const { id, skip } of rows) await updateEntry(ctx.tx, id, { skip: skip.filter((other) => other !== agent) })
}

/** Skills came or went: what waits asks for what there is now. */
async function askAnew(ctx: InTx): Promise<void> {
  const rows = await ctx.tx.db
    .selectFrom('queue_entries')
    .selectAll()
    .where('tenant_id', '=', ctx.tenant)
    .where('state', 'in', ['waiting', 'offered'])
    .orderBy('id')
    .forUpdate()
    .execute()
  for (const entry of rows) await relax(ctx, entry, entry.relaxed)
}
