import { randomUUID } from 'node:crypto'
import type { IncomingMessage } from 'node:http'
import { Body, Poll, ReachInput, Session, SessionInput, Upload, WaitInput, WidgetConfig } from '@tandem/contract'
import { z } from 'zod'
import { config, KEY, SIGNATURE } from './config.ts'
import { Thread } from './thread.ts'
import type { World } from './world.ts'

/** An answer that is an error. */
export class Refusal extends Error {
  readonly status: number
  readonly code: string

  constructor(status: number, code: string, message: string) {
    super(message)
    this.status = status
    this.code = code
  }
}

const SendInput = z.strictObject({ id: z.string().min(1).max(64), body: Body })
const RateInput = z.strictObject({ stars: z.int().min(1).max(5), comment: z.string().max(1000).optional() })
const DAY_MS = 86_400_000
const LOOK_MS = 10

/** Answers one call of the website channel's HTTP surface; a file comes as a Buffer, everything else as JSON. */
export async function answer(world: World, request: IncomingMessage, url: URL): Promise<unknown> {
  const [, , , verb, id] = url.pathname.split('/')
  if (verb === 'config') {
    if (id !== KEY) throw new Refusal(404, 'not_found', '没有找到')
    return configOf(world)
  }
  const body = await read(request)
  if (verb === 'session') return session(world, SessionInput.parse(JSON.parse(String(body))))
  const token = request.headers.authorization?.replace('Bearer ', '') ?? url.searchParams.get('token')
  const thread = world.threads.find((one) => one.token === token)
  if (!thread) throw new Refusal(401, 'unauthenticated', '请先登录')
  if (request.method === 'GET') return verb === 'messages' ? poll(thread, url.searchParams) : thread.files.get(id ?? '')
  if (verb === 'files') return keep(thread, request, body)
  return command(world, thread, verb, JSON.parse(String(body)))
}

const configOf = ({ typingPreview, voiceNotes }: World): WidgetConfig =>
  WidgetConfig.parse({ ...config, typingPreview, voiceNotes })

function session(world: World, input: SessionInput): Session {
  if (input.key !== KEY) throw new Refusal(404, 'not_found', '没有找到')
  if (input.user && input.user.signature !== SIGNATURE) throw new Refusal(401, 'bad_signature', '签名校验失败')
  const known = world.threads.find(({ token }) => token === input.token)
  if (input.token && !known) throw new Refusal(401, 'unauthenticated', '请先登录')
  const thread = known ?? new Thread()
  if (!known) world.threads.push(thread)
  thread.user = input.user ?? thread.user
  const { token, customer, id: conversation, status, assignee, lastSeq } = thread
  const expiresAt = new Date(Date.now() + DAY_MS).toISOString()
  return Session.parse({
    token,
    expiresAt,
    customer,
    conversation,
    status,
    assignee,
    lastSeq,
    config: configOf(world),
  })
}

async function poll(thread: Thread, query: URLSearchParams): Promise<Poll> {
  const after = Number(query.get('after'))
  const deadline = Date.now() + Number(query.get('wait')) * 1000
  while (thread.after(after).length === 0 && Date.now() < deadline) {
    await new Promise((resolve) => setTimeout(resolve, LOOK_MS).unref())
  }
  const { lastSeq, status, assignee, place } = thread
  return Poll.parse({ rows: thread.after(after), lastSeq, status, assignee, place })
}

function command(world: World, thread: Thread, verb: string | undefined, input: unknown): unknown {
  if (verb === 'messages') {
    const { id, body } = SendInput.parse(input)
    return world.receive(thread, id, body)
  }
  if (verb === 'rate') {
    thread.ratings.push(RateInput.parse(input))
    thread.notice('rated')
    return { ok: true }
  }
  if (verb === 'wait') return world.wait(thread, WaitInput.parse(input))
  if (verb === 'reach') return world.reach(ReachInput.parse(input))
  z.strictObject({}).parse(input)
  if (verb === 'human') return thread.enqueue(world.place)
  if (verb !== 'leave') throw new Refusal(404, 'not_found', '没有找到')
  thread.notice('left')
  thread.close()
  return { ok: true }
}

async function keep(thread: Thread, request: IncomingMessage, body: Buffer): Promise<Upload> {
  const headers = { 'content-type': request.headers['content-type'] ?? '' }
  const file = (await new Response(new Uint8Array(body), { headers }).formData()).get('file')
  if (!(file instanceof File)) throw new Refusal(400, 'bad_input', '没有文件')
  if (file.size > config.maxUploadBytes) throw new Refusal(413, 'too_large', '内容过大')
  const id = randomUUID()
  thread.files.set(id, Buffer.from(await file.arrayBuffer()))
  const image = file.type.startsWith('image/')
  return Upload.parse({ file: id, name: file.name, type: file.type, bytes: file.size, image })
}

async function read(request: IncomingMessage): Promise<Buffer> {
  const chunks: Buffer[] = []
  for await (const chunk of request) chunks.push(chunk as Buffer)
  return Buffer.concat(chunks)
}
