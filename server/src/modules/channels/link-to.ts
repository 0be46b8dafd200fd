import type { InTx } from '../../kernel/context.ts'
import { fail } from '../../kernel/errors.ts'
import { conversationRow } from '../conversations/index.ts'
import { hashToken, newVisitorToken } from './keys.ts'

/** So long a link that is passed on lets somebody in: it lies in a text message, or was seen on a screen. */
const LINK_MS = 24 * 60 * 60 * 1000

/** The way to a conversation of the website's chat from another device. */
export interface VisitLink {
  url: string
  expiresAt: Date
}

/**
 * A visit of its own to the same conversation. Its token stands behind the `#`, which no browser sends: it is in no
 * log. @throws not_allowed for a conversation of another kind of channel
 */
export async function linkTo(ctx: InTx, conversation: string): Promise<VisitLink> {
  const row = await conversationRow(ctx, conversation)
  const channel = await ctx.tx.db
    .selectFrom('channels')
    .select(['id', 'key'])
    .where('tenant_id', '=', ctx.tenant)
    .where('id', '=', row.channel_id)
    .where('kind', '=', 'web')
    .where('enabled', '=', true)
    .executeTakeFirst()
  if (!channel)
    return fail('not_allowed', { problem: { zh: '此渠道不能换设备继续', en: 'this channel stays where it is' } })
  const token = newVisitorToken(ctx.tenant)
  const now = ctx.services.clock.now()
  const expiresAt = new Date(now + LINK_MS)
  await ctx.tx.db
    .insertInto('visitors')
    .values({
      tenant_id: ctx.tenant,
      token_hash: hashToken(token),
      channel_id: channel.id,
      customer_id: row.customer_id,
      conversation_id: row.id,
      created_at: new Date(now),
      expires_at: expiresAt,
    })
    .execute()
  const { publicUrl, host, port } = ctx.services.config
  return { url: `${publicUrl ?? `http://${host}:${port}`}/chat/${channel.key}#${token}`, expiresAt }
}
