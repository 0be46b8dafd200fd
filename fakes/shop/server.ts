import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import { setTimeout as sleep } from 'node:timers/promises'
import { type Faults, misbehave, noFaults, takeFault } from './faults.ts'
import type { Shop } from './make.ts'
import { type Answer, answer } from './routes.ts'
import { verify } from './signature.ts'

const MAX_BODY = 64 * 1024

export interface ShopOptions {
  shop: Shop
  appKey: string
  secret: string
  /** 0 takes a free one. */
  port?: number
  /** Milliseconds since 1970; default the real time. */
  clock?: () => number
}

export interface RunningShop {
  url: string
  shop: Shop
  /** Change these fields at any time. */
  faults: Faults
  /** Method and path of every request that passed the signature, oldest first. */
  calls: string[]
  close(): Promise<void>
}

/** Start the shop on 127.0.0.1. It refuses with 401 whatever is not signed to the last byte. */
export async function startShop({ clock = Date.now, port = 0, ...options }: ShopOptions): Promise<RunningShop> {
  const faults = noFaults()
  const calls: string[] = []
  const server = createServer((request, response) => {
    serve(request, response, { ...options, clock, faults, calls }).catch(() => response.destroy())
  })
  await new Promise<void>((resolve) => server.listen(port, '127.0.0.1', resolve))
  const address = server.address()
  if (address === null || typeof address === 'string') throw new Error('The shop has no port')
  return {
    url: `http://127.0.0.1:${address.port}`,
    shop: options.shop,
    faults,
    calls,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve())
        server.closeAllConnections()
      }),
  }
}

interface Context {
  shop: Shop
  appKey: string
  secret: string
  clock: () => number
  faults: Faults
  calls: string[]
}

async function serve(request: IncomingMessage, response: ServerResponse, context: Context): Promise<void> {
  const body = await readBody(request)
  const result = body === undefined ? tooLarge : checked(request, body, context)
  const fault = result.status === 401 ? undefined : takeFault(context.faults)
  if (context.faults.delayMs > 0) await sleep(context.faults.delayMs)
  if (fault) return misbehave(fault, response)
  if ('png' in result) {
    response.writeHead(result.status, { 'content-type': 'image/png' }).end(result.png)
    return
  }
  response.writeHead(result.status, { 'content-type': 'application/json; charset=utf-8' })
  response.end(JSON.stringify(result.body))
}

const tooLarge: Answer = { status: 413, body: { error: { code: 'TOO_LARGE' } } }

function checked(request: IncomingMessage, body: string, { shop, appKey, secret, clock, calls }: Context): Answer {
  const { method = '', url: path = '' } = request
  const timestamp = header(request, 'x-timestamp') ?? ''
  const verdict = verify(secret, { method, path, timestamp, body }, header(request, 'x-signature'), clock())
  if (header(request, 'x-app-key') !== appKey) return { status: 401, body: { error: { code: 'UNKNOWN_APP' } } }
  if (verdict !== 'ok') return { status: 401, body: { error: { code: verdict } } }
  calls.push(`${method} ${path}`)
  return answer(shop, { method, url: new URL(path, 'http://shop'), body, now: clock() })
}

function header(request: IncomingMessage, name: string): string | undefined {
  const value = request.headers[name]
  return typeof value === 'string' ? value : undefined
}

/** The whole body, or `undefined` when it is larger than allowed; the rest of it is read and thrown away. */
async function readBody(request: IncomingMessage): Promise<string | undefined> {
  const chunks: Buffer[] = []
  let size = 0
  for await (const chunk of request as AsyncIterable<Buffer>) {
    size += chunk.length
    if (size <= MAX_BODY) chunks.push(chunk)
  }
  return size > MAX_BODY ? undefined : Buffer.concat(chunks).toString('utf8')
}
