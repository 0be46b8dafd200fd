import { vouchedFor } from '@tandem/chat-web'
import {
  Body,
  Id,
  type Poll,
  ReachInput,
  type Session,
  SessionInput,
  type VerbName,
  WaitInput,
  type WidgetConfig,
} from '@tandem/contract'
import type { FastifyInstance, FastifyRequest } from 'fastify'
import { z } from 'zod'
import { type Context, type InTx, inTransaction, type Services } from '../../kernel/context.ts'
import { fail } from '../../kernel/errors.ts'
import { execute, type Verb } from '../../kernel/verb.ts'
import {
  allowsOrigin,
  type ChannelRow,
  keepFile,
  MAX_FILE_BYTES,
  openFile,
  resolveVisitor,
  secretsOf,
  visit,
  withChannel,
} from '../../modules/channels/index.ts'
import { closeEpisode, conversationRow, readMessages } from '../../modules/conversations/index.ts'
import { chatContent } from '../../modules/knowledge/index.ts'
import { openPicture } from '../../modules/pictures/index.ts'
import { tenantOf } from '../../modules/tenants/index.ts'
import { languageOf } from './errors.ts'
import { pictureId, sendPart, sendPicture, uploaded } from './files.ts'
import { untilMessage } from './long-poll.ts'
import { foreignOrigin } from './origin.ts'

const SendInput = z.strictObject({ id: z.string().min(1).max(64), body: Body })
const RateInput = z.strictObject({ stars: z.int().min(1).max(5), comment: z.string().max(1000).optional() })
const JudgeInput = z.strictObject({ message: Id, good: z.boolean() })
const PollQuery = z.object({
  after: z.coerce.number().int().min(0).default(0),
  wait: z.coerce.number().min(0).max(25).default(0),
})

/** The website channel's own surface (contract/chat.ts). The widget carries a visitor token, never a cookie. */
export function serveChat(app: FastifyInstance, services: Services, verbs: readonly Verb[]): void {
  const byName = new Map(verbs.map((verb) => [verb.spec.name, verb]))
  const call = (ctx: Context, name: VerbName, input: unknown) =>
    execute(ctx, byName.get(name) ?? fail('not_found'), input)

  app.get<{ Params: { key: string } }>('/chat/v1/config/:key', async (request, reply) => {
    const config = await withChannel(services, request.params.key, async (ctx, channel) => configOf(ctx, channel))
    return reply.header('cache-control', 'public, max-age=60').send(config)
  })

  app.post('/chat/v1/session', { schema: { body: SessionInput } }, async (request) => {
    const input = SessionInput.parse(request.body)
    return withChannel(services, input.key, async (ctx, channel): Promise<Session> => {
      if (!allowsOrigin(channel.settings.origins, foreignOrigin(request.headers))) fail('forbidden')
      const vouched = input.user && vouchedFor((await secretsOf(ctx, channel)).identitySecret, input.user)
      if (input.user && !vouched) fail('bad_signature')
      const visited = await visit(ctx, channel, { ...input, user: input.user ?? null })
      const { conversation } = visited
      return {
        token: visited.token,
        expiresAt: visited.expiresAt.toISOString(),
        customer: visited.customer,
        conversation: conversation.id,
        status: conversation.last_seq === 0 ? 'new' : (conversation.status as 'open' | 'closed'),
        assignee: conversation.assignee_kind as Session['assignee'],
        lastSeq: conversation.last_seq,
        config: await configOf(ctx, channel),
      }
    })
  })

  app.get('/chat/v1/messages', async (request): Promise<Poll> => {
    const { ctx, conversation } = await visitorOf(services, request)
    const { after, wait } = PollQuery.parse(request.query)
    const read = () =>
      inTransaction(ctx, async (inner) => {
        const { rows, lastSeq } = await readMessages(inner, { conversation, after, limit: 200 })
        return { rows, lastSeq, row: await conversationRow(inner, conversation) }
      })
    const { rows, lastSeq, row } = await untilMessage(services, conversation, wait * 1000, read)
    const place = row.assignee_kind === 'queue' ? await call(ctx, 'routing.place', { conversation }) : null
    return {
      rows,
      lastSeq,
      status: row.last_seq === 0 ? 'new' : (row.status as Poll['status']),
      assignee: row.assignee_kind as Poll['assignee'],
      place: place as Poll['place'],
    }
  })

  app.post('/chat/v1/messages', { schema: { body: SendInput } }, async (request) => {
    const { ctx, conversation } = await visitorOf(services, request)
    const { id, body } = SendInput.parse(request.body)
    return call(ctx, 'conversations.send', { conversation, body, clientId: id })
  })

  app.post('/chat/v1/files', async (request) => {
    const { ctx, conversation } = await visitorOf(services, request)
    return keepFile(ctx, { conversation, ...(await uploaded(request)) })
  })

  app.get<{ Params: { id: string } }>('/chat/v1/files/:id', async (request, reply) => {
    const { ctx } = await visitorOf(services, request)
    return sendPart(request, reply, await openFile(ctx, z.uuid().parse(request.params.id)))
  })

  app.get<{ Params: { id: string } }>('/chat/v1/pictures/:id', async (request, reply) => {
    const { ctx } = await visitorOf(services, request)
    return sendPicture(reply, await openPicture(ctx, pictureId(request.params.id)))
  })

  app.post('/chat/v1/rate', { schema: { body: RateInput } }, async (request) => {
    const { ctx, conversation } = await visitorOf(services, request)
    await call(ctx, 'conversations.rate', { conversation, ...RateInput.parse(request.body) })
    return { ok: true }
  })

  app.post('/chat/v1/judge', { schema: { body: JudgeInput } }, async (request) => {
    const { ctx, conversation } = await visitorOf(services, request)
    return call(ctx, 'assistant.judge', { conversation, ...JudgeInput.parse(request.body) })
  })

  app.post('/chat/v1/human', async (request) => {
    const { ctx, conversation } = await visitorOf(services, request)
    const { place } = (await call(ctx, 'routing.handover', { conversation })) as { place: unknown }
    return place
  })

  app.post('/chat/v1/wait', async (request) => {
    const { ctx, conversation } = await visitorOf(services, request)
    const { option, ...about } = WaitInput.parse(request.body)
    return call(ctx, WAIT_VERBS[option], { conversation, ...about })
  })

  app.post('/chat/v1/reach', async (request) => {
    const { ctx, conversation } = await visitorOf(services, request)
    const { way, ...about } = ReachInput.parse(request.body)
    return call(ctx, REACH_VERBS[way], { conversation, ...about })
  })

  app.post('/chat/v1/leave', async (request) => {
    const { ctx, conversation } = await visitorOf(services, request)
    await inTransaction(ctx, (inner) => closeEpisode(inner, { conversation, reason: 'left' }))
    return { ok: true }
  })
}

const WAIT_VERBS = {
  leave_message: 'routing.leaveMessage',
  call_back: 'routing.callBack',
  keep_place: 'routing.keepPlace',
} as const

const REACH_VERBS = { ways: 'reach.ways', link: 'reach.link', text: 'reach.byText' } as const

async function visitorOf(services: Services, request: FastifyRequest): Promise<{ ctx: Context; conversation: string }> {
  const bearer = /^Bearer (v\S{1,200})$/.exec(request.headers.authorization ?? '')?.[1]
  const asked = (request.query as { token?: unknown }).token
  // An <img> cannot send a header: files may name the token in the address.
  const token = bearer ?? (request.method === 'GET' && typeof asked === 'string' ? asked : '')
  const visitor = (await resolveVisitor(services, token)) ?? fail('unauthenticated')
  if (!allowsOrigin(visitor.origins, foreignOrigin(request.headers))) fail('forbidden')
  const ctx = {
    services,
    actor: visitor.actor,
    tenant: visitor.tenant,
    requestId: request.id,
    language: languageOf(request),
    ip: request.ip,
  }
  return { ctx, conversation: visitor.actor.conversation }
}

async function configOf(ctx: InTx, { settings }: ChannelRow): Promise<WidgetConfig> {
  const { greeting, starters } = await chatContent(ctx)
  const { hours } = await tenantOf(ctx)
  return {
    title: { zh: String(settings.titleZh), en: String(settings.titleEn) },
    greeting,
    starters,
    color: String(settings.color),
    position: settings.position === 'left' ? 'left' : 'right',
    privacyUrl: typeof settings.privacyUrl === 'string' ? settings.privacyUrl : null,
    typingPreview: settings.typingPreview === true,
    // Channels from before there was a recorder have one as well.
    voiceNotes: settings.voiceNotes !== false,
    maxUploadBytes: MAX_FILE_BYTES,
    hours,
  }
}
