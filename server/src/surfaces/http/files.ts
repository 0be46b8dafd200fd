import type { Scope } from '@tandem/contract'
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import { z } from 'zod'
import { holds } from '../../kernel/actor.ts'
import type { Context, Services } from '../../kernel/context.ts'
import { fail } from '../../kernel/errors.ts'
import { keepFile, takeFile } from '../../modules/channels/index.ts'
import { openPicture } from '../../modules/pictures/index.ts'
import { contextOf } from './authenticate.ts'

const UploadQuery = z.object({ conversation: z.uuid() })

/**
 * Files of conversations for signed-in agents: `GET /api/v1/files/:id`, `POST /api/v1/files?conversation=`; pictures of
 * cards for whoever reads conversations or knowledge: `GET /api/v1/pictures/:id`.
 */
export function serveFiles(app: FastifyInstance, services: Services): void {
  app.get<{ Params: { id: string } }>('/api/v1/files/:id', async (request, reply) => {
    const ctx = await contextOf(services, request)
    demand(ctx, 'conversation:read')
    const id = z.uuid().safeParse(request.params.id).data ?? fail('not_found')
    return sendPart(request, reply, await takeFile(ctx, id, { drawn: isDrawn(ctx, request) }))
  })

  app.get<{ Params: { id: string } }>('/api/v1/pictures/:id', async (request, reply) => {
    const ctx = await contextOf(services, request)
    if (!holds(ctx.actor, 'knowledge:read')) demand(ctx, 'conversation:read')
    return sendPicture(reply, await openPicture(ctx, pictureId(request.params.id)))
  })

  app.post('/api/v1/files', async (request) => {
    const ctx = await contextOf(services, request)
    demand(ctx, 'conversation:write')
    const query = UploadQuery.safeParse(request.query)
    if (!query.success) return fail('bad_input', { problem: 'conversation' })
    return keepFile(ctx, { ...query.data, ...(await uploaded(request)) })
  })
}

/** Whether a browser fetches it to draw or play it in a page: it says so itself, and no script of a page can say it. */
const isDrawn = ({ actor }: Context, request: FastifyRequest): boolean =>
  actor.kind === 'agent' && /^(?:image|audio)$/.test(String(request.headers['sec-fetch-dest']))

export const pictureId = (id: string): string => z.uuid().safeParse(id).data ?? fail('not_found')

function demand({ actor }: Context, scope: Scope): void {
  if (!holds(actor, scope)) fail(actor.kind === 'anonymous' ? 'unauthenticated' : 'forbidden')
}

/** The one file of a multipart body. What its parser throws without a code means that the body is malformed. */
export async function uploaded(request: FastifyRequest): Promise<{ name: string; content: Buffer }> {
  if (!request.isMultipart()) return fail('unsupported_media')
  try {
    const part = (await request.file()) ?? fail('bad_input', { problem: 'file' })
    return { name: part.filename, content: await part.toBuffer() }
  } catch (error) {
    if (error instanceof Error && 'code' in error) throw error
    return fail('bad_input', { problem: 'multipart' })
  }
}

interface Sent {
  name: string
  type: string
  image: boolean
  content: Buffer
}

/** A picture never changes: whoever has seen it need not fetch it again. */
export const sendPicture = (reply: FastifyReply, { type, content }: { type: string; content: Buffer }) =>
  sendFile(reply.header('cache-control', 'private, max-age=31536000, immutable'), {
    name: 'picture',
    type,
    image: true,
    content,
  })

/** Images are shown in place; anything else is a download that no page can run. */
export function sendFile(reply: FastifyReply, file: Sent) {
  const disposition = file.image ? 'inline' : 'attachment'
  return reply
    .type(file.type)
    .header('content-disposition', `${disposition}; filename*=UTF-8''${encodeURIComponent(file.name)}`)
    .header('content-security-policy', "default-src 'none'; sandbox")
    .header('x-content-type-options', 'nosniff')
    .header('cross-origin-resource-policy', 'cross-origin')
    .header('accept-ranges', 'bytes')
    .send(file.content)
}

/** A part of a file as players of recordings ask for it (Safari plays nothing without); all of it where that is no use. */
export function sendPart(request: FastifyRequest, reply: FastifyReply, file: Sent) {
  const last = file.content.length - 1
  const [, from = '', to = ''] = /^bytes=(\d{1,12})-(\d{0,12})$/.exec(request.headers.range ?? '') ?? []
  const end = Math.min(to === '' ? last : Number(to), last)
  if (from === '' || Number(from) > end) return sendFile(reply, file)
  reply.code(206).header('content-range', `bytes ${Number(from)}-${end}/${file.content.length}`)
  return sendFile(reply, { ...file, content: file.content.subarray(Number(from), end + 1) })
}
