import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import type { WebSocketServer } from 'ws'
import { z } from 'zod'
import { pages } from './pages.ts'
import { answer, Refusal } from './routes.ts'
import { serveSockets } from './socket.ts'
import { World } from './world.ts'

interface Options {
  /** Folder of the built widget. */
  dist?: string
  port?: number
}

/**
 * A small server that speaks the website channel's contract and checks what it is told against it: the double that
 * the widget's tests run against, and a playground (`run.ts`). Its switches make it misbehave.
 */
export class StandIn extends World {
  readonly #http: Server
  readonly #sockets: WebSocketServer
  readonly #dist: string | undefined

  private constructor(dist: string | undefined) {
    super()
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
    const reply = (status: number, type: string, body: string | Buffer) =>
      response.writeHead(status, { 'content-type': type }).end(body)
    try {
      const url = new URL(request.url ?? '/', this.url)
      const page = await pages(url, this.#dist)
      if (request.method === 'OPTIONS') reply(204, 'text/plain', '')
      else if (page) reply(200, page.type, page.body)
      else if (this.down) throw new Refusal(503, 'unavailable', '服务暂不可用')
      else if (!url.pathname.startsWith('/chat/v1/')) throw new Refusal(404, 'not_found', '没有找到')
      else {
        const result = await answer(this, request, url)
        if (Buffer.isBuffer(result)) reply(200, 'image/png', result)
        else reply(200, 'application/json', JSON.stringify(result))
      }
    } catch (error) {
      const { status, code, message } = refusalOf(error)
      reply(status, 'application/json', JSON.stringify({ code, message }))
    }
  }
}

function refusalOf(error: unknown): Refusal {
  if (error instanceof Refusal) return error
  return error instanceof z.ZodError
    ? new Refusal(400, 'bad_input', error.message)
    : new Refusal(500, 'internal', String(error))
}
