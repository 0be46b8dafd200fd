import { randomUUID } from 'node:crypto'
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import {
  Body,
  type ClientFrame,
  type Message,
  Poll,
  type QueuePlace,
  Session,
  SessionInput,
  Upload,
  WidgetConfig,
} from '@tandem/contract'
import type { WebSocketServer } from 'ws'
import { z } from 'zod'
import { respond } from './bot.ts'
import { config, KEY } from './config.ts'
import { pages } from './pages.ts'
import { serveSockets } from './socket.ts'
import { Thread } from './thread.ts'

/** An answer that is an error. */
class Refusal extends Error {
  readonly status: number

  constructor(status: number, message: string) {
    super(message)
    this.status = status
  }
}

interface Options {
  /** Folder of the built widget. */
  dist?: string
  port?: number
}

/**
 * A small server that speaks the website channel's contract and checks what it is told against it: the double that
 * the widget's tests run against, and a playground (`run.ts`). Its switches make it misbehave.
 */
export class StandIn {
  readonly threads: Thread[] = []
  /** Every frame that a client sent. */
  readonly heard: ClientFrame[] = []
  botDelayMs = 20
  heartbeatSeconds = 25
  place: QueuePlace = { position: 3, minutes: 3, open: true }
  /** Refuse sockets, as some company networks do. */
  blockSockets = false
  /** Answer everything over HTTP with 503. */
  down = false
  /** Ignore this many sends: neither stored nor acknowledged. */
  swallow = 0
  /** Do not answer pings. */
  mute = false
  readonly #http: Server
  readonly #sockets: WebSocketServer
  readonly #dist: string | undefined

  private constructor(dist: string | undefined) {
    this.#dist = dist
    this.#http = createServer((request, response) => void this.#serve(request, response))
    this.#sockets = serveSockets(this.#http, this)
  }

  static async start({ dist, port = 0 }: Options = {}): Promise<StandIn> {
    const standin = new StandIn(dist)
    await new Promise<void>((resolve) => standin.#http.listen(port, '127.0.0.1', resolve))
    return standin
  }

  get url(): string {
    return `http://127.0.0.1:${(this.#http.address() as AddressInfo).port}`
  }

  /** The newest conversation. */
  get thread(): Thread {
    const last = this.threads.at(-1)
    if (!last) throw new Error('nobody has begun a session')
    return last
  }

  receive(thread: Thread, id: string, body: Body): Message {
    const known = thread.known(id)
    if (known) return known
    if (thread.status !== 'open') thread.move('open', thread.status === 'closed' ? 'bot' : thread.assignee)
    const message = thread.append({ kind: 'customer', id: thread.customer }, body, { clientId: id })
    respond(thread, body, this.botDelayMs)
    return message
  }

  /** Cut every socket without a word. */
  dropSockets(): void {
    for (const socket of this.#sockets.clients) socket.terminate()
  }

  async stop(): Promise<void> {
    this.dropSockets()
    this.#http.closeAllConnections()
    await new Promise((resolve) => this.#http.close(resolve))
  }

  async #serve(request: IncomingMessage, response: ServerResponse): Promise<void> {
    response.setHeader('access-control-allow-origin', '*')
    response.setHeader('access-control-allow-headers', 'authorization, content-type')
    const answer = (status: number, type: string, body: string | Buffer) =>
      response.writeHead(status, { 'content-type': type }).end(body)
    try {
      if (request.method === 'OPTIONS') return void response.writeHead(204).end()
      const url = new URL(request.url ?? '/', this.url)
      const page = await pages(url, this.#dist)
      if (page) return void answer(200, page.type, page.body)
      if (this.down) throw new Refusal(503, '服务暂不可用')
      const result = await this.#route(request, url)
      if (Buffer.isBuffer(result)) return void answer(200, 'image/png', result)
      answer(200, 'application/json', JSON.stringify(result))
    } catch (error) {
      const status = error instanceof Refusal ? error.status : error instanceof z.ZodError ? 400 : 500
      answer(status, 'application/json', JSON.stringify({ code: 'bad_input', message: String(error) }))
    }
  }

  async #route(request: IncomingMessage, url: URL): Promise<unknown> {
    if (!url.pathname.startsWith('/chat/v1/')) throw new Refusal(404, '没有找到')
    const [, , , verb, id] = url.pathname.split('/')
    if (verb === 'config') {
      if (id !== KEY) throw new Refusal(404, '没有找到')
      return WidgetConfig.parse(config)
    }
    const body = await read(request)
    if (verb === 'session') return this.#session(SessionInput.parse(JSON.parse(String(body))))
    const token = request.headers.authorization?.replace('Bearer ', '') ?? url.searchParams.get('token')
    const thread = this.threads.find((one) => one.token === token)
    if (!thread) throw new Refusal(401, '请先登录')
    if (verb === 'messages' && request.method === 'GET') return this.#poll(thread, url.searchParams)
    if (verb === 'files' && request.method === 'GET') return thread.files.get(id ?? '')?.bytes
    if (verb === 'files') return store(thread, request, body)
    return this.#command(thread, verb, JSON.parse(String(body)))
  }

  #command(thread: Thread, verb: string | undefined, input: unknown): unknown {
    if (verb === 'messages') {
      const { id, body } = z.strictObject({ id: z.string().max(64), body: Body }).parse(input)
      return this.receive(thread, id, body)
    }
    if (verb === 'rate') {
      const rating = z.strictObject({ stars: z.int().min(1).max(5), comment: z.string().optional() }).parse(input)
      thread.ratings.push(rating)
      thread.notice('rated')
      return { ok: true }
    }
    z.strictObject({}).parse(input)
    if (verb === 'human') return thread.enqueue(this.place)
    if (verb !== 'leave') throw new Refusal(404, '没有找到')
    thread.notice('left')
    thread.close()
    return { ok: true }
  }

  #session(input: SessionInput): Session {
    if (input.key !== KEY) throw new Refusal(404, '没有找到')
    const known = this.threads.find(({ token }) => token === input.token)
    if (input.token && !known) throw new Refusal(401, '请先登录')
    const thread = known ?? new Thread()
    if (!known) this.threads.push(thread)
    const { token, customer, id: conversation, status, assignee, lastSeq } = thread
    const expiresAt = new Date(Date.now() + 86_400_000).toISOString()
    return Session.parse({ token, expiresAt, customer, conversation, status, assignee, lastSeq, config })
  }

  async #poll(thread: Thread, query: URLSearchParams): Promise<Poll> {
    const after = Number(query.get('after'))
    const deadline = Date.now() + Number(query.get('wait')) * 1000
    while (thread.after(after).length === 0 && Date.now() < deadline && this.#http.listening) {
      await new Promise((resolve) => setTimeout(resolve, 10))
    }
    const { lastSeq, status, assignee, place } = thread
    return Poll.parse({ rows: thread.after(after), lastSeq, status, assignee, place })
  }
}

async function read(request: IncomingMessage): Promise<Buffer> {
  const chunks: Buffer[] = []
  for await (const chunk of request) chunks.push(chunk as Buffer)
  return Buffer.concat(chunks)
}

async function store(thread: Thread, request: IncomingMessage, body: Buffer): Promise<Upload> {
  const form = await new Response(new Uint8Array(body), {
    headers: { 'content-type': request.headers['content-type'] ?? '' },
  }).formData()
  const file = form.get('file')
  if (!(file instanceof File)) throw new Refusal(400, '没有文件')
  if (file.size > config.maxUploadBytes) throw new Refusal(413, '内容过大')
  const id = randomUUID()
  thread.files.set(id, { type: file.type, bytes: Buffer.from(await file.arrayBuffer()) })
  const image = file.type.startsWith('image/')
  return Upload.parse({ file: id, name: file.name, type: file.type, bytes: file.size, image })
}
