import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import { type ModelFault, misbehave } from './faults.ts'
import { type Asked, isChat, isEmbedding } from './input.ts'
import { vectorOf } from './vector.ts'

/** What the model answers: a text, or tools that it would like to be called. */
export type Reply = string | { calls: { name: string; args: string }[] }

/** A running stand-in for an OpenAI-compatible service: it checks the key, the model and the shape of every request. */
export interface FakeModel {
  /** `http://127.0.0.1:<port>/v1` */
  url: string
  /** `127.0.0.1:<port>`, as `EGRESS_ALLOW` names it. */
  host: string
  /** What every request is answered with from now on; ends a fault. */
  says(reply: Reply | ((asked: Asked) => Reply)): void
  fails(fault: ModelFault, how?: Failing): void
  /** The bodies of all requests that were sound, oldest first, as text. */
  received(): string[]
  /** Why requests were refused with 400. */
  refused(): string[]
  close(): Promise<void>
}

/** For how many requests, all that come where nothing is said; and how long one that is busy asks to be left alone. */
interface Failing {
  times?: number
  retryAfter?: string | undefined
}

interface Options {
  apiKey: string
  model: string
  /** What it makes of a text, in the place of the usual vector. */
  encodes?: (text: string) => number[]
}

export async function startModel(options: Options): Promise<FakeModel> {
  let reply: Reply | ((asked: Asked) => Reply) = ''
  let fault: ModelFault | null = null
  let failing: Failing = {}
  const received: string[] = []
  const refused: string[] = []
  const server = createServer((request, response) => {
    answer(request, response).catch(() => response.destroy())
  })

  async function answer(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const body = await bodyOf(request)
    const send = (status: number, value: object) =>
      void response.writeHead(status, { 'content-type': 'application/json' }).end(JSON.stringify(value))
    if (request.headers.authorization !== `Bearer ${options.apiKey}`) return send(401, { error: { message: 'key' } })
    const asked = parse(body)
    const isKnown = request.url === '/v1/chat/completions' ? isChat(asked) : isEmbedding(asked)
    if (request.method !== 'POST' || !/^\/v1\/(chat\/completions|embeddings)$/.test(request.url ?? '')) {
      return send(404, {})
    }
    if (!isKnown) {
      refused.push(body)
      return send(400, { error: { message: 'shape' } })
    }
    if (asked.model !== options.model) return send(404, { error: { message: 'model' } })
    received.push(body)
    if (fault && (failing.times ?? 1) > 0) {
      if (failing.times !== undefined) failing.times -= 1
      return misbehave(fault, response, failing.retryAfter)
    }
    if (isEmbedding(asked)) return send(200, embedded(asked.input, options.encodes ?? vectorOf))
    stream(response, typeof reply === 'function' ? reply(asked as Asked) : reply, body.length)
  }

  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const host = `127.0.0.1:${(server.address() as AddressInfo).port}`
  return {
    url: `http://${host}/v1`,
    host,
    says(next) {
      reply = next
      fault = null
    },
    fails(next, how = {}) {
      fault = next
      failing = { ...how }
    },
    received: () => received,
    refused: () => refused,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve())
        server.closeAllConnections()
      }),
  }
}

const embedded = (input: readonly string[], encodes: (text: string) => number[]) => ({
  object: 'list',
  data: input.map((text, index) => ({ object: 'embedding', index, embedding: encodes(text) })),
  usage: { prompt_tokens: input.join('').length, total_tokens: input.join('').length },
})

/** As a service streams: a few characters an event, tools in pieces, then the reason to end, the usage, and the mark. */
function stream(response: ServerResponse, reply: Reply, promptTokens: number): void {
  response.writeHead(200, { 'content-type': 'text/event-stream' })
  const event = (delta: object, finish: string | null = null) =>
    response.write(`data: ${JSON.stringify({ choices: [{ index: 0, delta, finish_reason: finish }] })}\n\n`)
  if (typeof reply === 'string') {
    for (const piece of reply.match(/[\s\S]{1,7}/gu) ?? []) event({ content: piece })
  } else {
    for (const [index, { name, args }] of reply.calls.entries()) {
      event({ tool_calls: [{ index, id: `call_${index}`, type: 'function', function: { name, arguments: '' } }] })
      for (const piece of args.match(/[\s\S]{1,5}/gu) ?? []) {
        event({ tool_calls: [{ index, function: { arguments: piece } }] })
      }
    }
  }
  event({}, typeof reply === 'string' ? 'stop' : 'tool_calls')
  const usage = { prompt_tokens: Math.ceil(promptTokens / 3), completion_tokens: JSON.stringify(reply).length }
  response.write(`data: ${JSON.stringify({ choices: [], usage })}\n\n`)
  response.end('data: [DONE]\n\n')
}

function parse(text: string): { model?: unknown } {
  try {
    const value: unknown = JSON.parse(text)
    return typeof value === 'object' && value !== null ? value : {}
  } catch {
    return {}
  }
}

async function bodyOf(request: IncomingMessage): Promise<string> {
  const chunks: Buffer[] = []
  for await (const chunk of request as AsyncIterable<Buffer>) chunks.push(chunk)
  return Buffer.concat(chunks).toString('utf8')
}
