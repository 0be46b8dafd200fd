import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import { dingtalk, feishu, gateway, wecom } from './platforms.ts'

/** A notice that went through. */
export interface Received {
  platform: 'dingtalk' | 'feishu' | 'wecom' | 'gateway'
  text: string
  /** Phones that are mentioned, or that it was sent to. */
  to: string[]
}

export interface FakeNotify {
  /** `127.0.0.1:<port>`, as `EGRESS_ALLOW` names it. */
  host: string
  secret: string
  /** Settings of each platform's connector. */
  settings: { dingtalk: object; feishu: object; wecom: object; gateway: object }
  /** What went through, oldest first. */
  received(): Received[]
  /** Answers that refused, by platform and code. */
  refused(): string[]
  /** No platform answers with more than a status from now on, or (null) all do again. */
  fails(status: number | null): void
  close(): Promise<void>
}

const SECRET = 'SEC-of-the-stand-in'

/** @param now the time that signatures and limits are judged by */
export async function startNotify(now: () => number = Date.now): Promise<FakeNotify> {
  const platforms = {
    dingtalk: dingtalk('robot-token', SECRET),
    feishu: feishu('robot-hook', SECRET),
    wecom: wecom('robot-key'),
    gateway: gateway(SECRET),
  }
  const received: Received[] = []
  const refused: string[] = []
  let failing: number | null = null
  const server = createServer((request, response) => {
    answer(request, response).catch(() => response.destroy())
  })

  async function answer(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const text = await textOf(request)
    if (failing !== null) return void response.writeHead(failing, { location: 'http://127.0.0.1:1/' }).end()
    const send = (status: number, body: object) =>
      void response.writeHead(status, { 'content-type': 'application/json' }).end(JSON.stringify(body))
    const url = new URL(request.url ?? '/', 'http://stand-in')
    const found = Object.entries(platforms).find(([, { path }]) => path === url.pathname)
    if (!found || request.method !== 'POST') return send(404, {})
    const [name, platform] = found
    const outcome = platform.take({ url, headers: request.headers, text, body: parse(text) }, now())
    if ('status' in outcome) {
      refused.push(`${name}: ${Object.values(outcome.body).join(' ')}`)
      return send(outcome.status, outcome.body)
    }
    received.push({ platform: name as Received['platform'], ...outcome })
    send(200, platform.done)
  }

  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const host = `127.0.0.1:${(server.address() as AddressInfo).port}`
  const at = (path: string) => `http://${host}${path}`
  return {
    host,
    secret: SECRET,
    settings: {
      dingtalk: { webhook: at('/robot/send?access_token=robot-token'), secret: SECRET },
      feishu: { webhook: at(platforms.feishu.path), secret: SECRET },
      wecom: { webhook: at('/cgi-bin/webhook/send?key=robot-key') },
      gateway: { url: at('/sms'), secret: SECRET },
    },
    received: () => received,
    refused: () => refused,
    fails(status) {
      failing = status
    },
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve())
        server.closeAllConnections()
      }),
  }
}

function parse(text: string): Record<string, unknown> {
  try {
    const value: unknown = JSON.parse(text)
    return typeof value === 'object' && value !== null ? (value as Record<string, unknown>) : {}
  } catch {
    return {}
  }
}

async function textOf(request: IncomingMessage): Promise<string> {
  const chunks: Buffer[] = []
  for await (const chunk of request as AsyncIterable<Buffer>) chunks.push(chunk)
  return Buffer.concat(chunks).toString('utf8')
}
