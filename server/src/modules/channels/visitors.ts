import type { SessionInput } from '@tandem/contract'
import type { Actor } from '../../kernel/actor.ts'
import { type InTx, type Services, systemContext } from '../../kernel/context.ts'
import { fail } from '../../kernel/errors.ts'
import { type ConversationRow, conversationRow, openThread } from '../conversations/index.ts'
import { identify } from '../customers/index.ts'
import { tenantOf as knownTenant } from '../tenants/index.ts'
import type { ChannelRow } from './internal.ts'
import { hashToken, newVisitorToken, tenantOf } from './keys.ts'

export interface Visit {
  token: string
  expiresAt: Date
  customer: string
  conversation: ConversationRow
  channel: ChannelRow
}

export interface Visitor {
  tenant: string
  actor: Extract<Actor, { kind: 'customer' }>
  /** The web origins that may use the channel; empty: any. */
  origins: unknown
}

/** Runs `work` in the tenant that a channel key names, with the channel; unknown, removed or switched off is 404. */
export async function withChannel<T>(
  services: Services,
  key: string,
  work: (ctx: InTx, channel: ChannelRow) => Promise<T>,
): Promise<T> {
  const tenant = tenantOf(key) ?? fail('not_found')
  return services.transactions.run(tenant, async (tx) => {
    const channel = await tx.db
      .selectFrom('channels')
      .selectAll()
      .where('tenant_id', '=', tenant)
      .where('key', '=', key)
      .where('enabled', '=', true)
      .where('removed_at', 'is', null)
      .executeTakeFirst()
    return work({ ...systemContext(services, tenant, 'channel'), tx }, channel ?? fail('not_found'))
  })
}

/**
 * Starts or resumes a visit of the web chat. `user` is the identity that the website vouched for (already verified), or
 * null for an anonymous visitor. An old token of the same channel resumes its customer and conversation.
 */
export async function visit(
  ctx: InTx,
  channel: ChannelRow,
  input: { token?: string | undefined; language: 'zh' | 'en'; user: NonNullable<SessionInput['user']> | null },
): Promise<Visit> {
  const resumed = input.token && !input.user ? await findVisitor(ctx, input.token) : undefined
  if (resumed && resumed.channel_id === channel.id && input.token) {
    const conversation = await conversationRow(ctx, resumed.conversation_id)
    return { token: input.token, expiresAt: resumed.expires_at, customer: resumed.customer_id, conversation, channel }
  }
  const token = newVisitorToken(ctx.tenant)
  const { user } = input
  const customer = await identify(ctx, {
    kind: user ? 'user' : 'visitor',
    value: user ? user.id : hashToken(token).toString('base64url'),
    verified: user !== null,
    ...(user && { profile: profileOf(user) }),
  })
  const conversation = await openThread(ctx, { customer, channel, language: input.language })
  const now = ctx.services.clock.now()
  const { policies } = await knownTenant(ctx)
  const expiresAt = new Date(now + policies.visitDays * 86_400_000)
  await ctx.tx.db
    .insertInto('visitors')
    .values({
      tenant_id: ctx.tenant,
      token_hash: hashToken(token),
      channel_id: channel.id,
      customer_id: customer,
      conversation_id: conversation.id,
      created_at: new Date(now),
      expires_at: expiresAt,
    })
    .execute()
  return { token, expiresAt, customer, conversation, channel }
}

const profileOf = ({ name, phone, email }: NonNullable<SessionInput['user']>) => ({
  ...(name && { name }),
  ...(phone && { phone }),
  ...(email && { email }),
})

async function findVisitor(ctx: InTx, token: string) {
  return ctx.tx.db
    .selectFrom('visitors')
    .selectAll()
    .where('tenant_id', '=', ctx.tenant)
    .where('token_hash', '=', hashToken(token))
    .where('expires_at', '>', new Date(ctx.services.clock.now()))
    .executeTakeFirst()
}

/** The customer behind a visitor token; null when it is unknown, expired, or its channel is off. */
export async function resolveVisitor(services: Services, token: string): Promise<Visitor | null> {
  const tenant = tenantOf(token)
  if (!tenant) return null
  return services.transactions.run(tenant, async (tx) => {
    const row = await tx.db
      .selectFrom('visitors as v')
      .innerJoin('channels as c', (join) =>
        join.onRef('c.tenant_id', '=', 'v.tenant_id').onRef('c.id', '=', 'v.channel_id'),
      )
      .select(['v.customer_id', 'v.conversation_id', 'v.channel_id', 'c.settings'])
      .where('v.tenant_id', '=', tenant)
      .where('v.token_hash', '=', hashToken(token))
      .where('v.expires_at', '>', new Date(services.clock.now()))
      .where('c.enabled', '=', true)
      .executeTakeFirst()
    if (!row) return null
    const actor = {
      kind: 'customer' as const,
      id: row.customer_id,
      conversation: row.conversation_id,
      channel: row.channel_id,
    }
    return { tenant, actor, origins: row.settings.origins }
  })
}
