import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'

/** How the service fails on demand. */
export type SpeechFault = 'down' | 'slow' | 'garbage' | 'endless' | 'refuse' | 'redirect'

/** A running stand-in for `POST /v1/audio/transcriptions`: it checks the key, the model and the form. */
export interface FakeSpeech {
  url: string
  says(text: string): void
  fails(fault: SpeechFault): void
  /** The recordings that were taken, oldest first. */
  heard(): { name: string; bytes: number }[]
  close(): Promise<void>
}

export async function startSpeech(options: { apiKey: string; model: string }): Promise<FakeSpeech> {
  let text = ''
  let fault: SpeechFault | null = null
  const heard: { name: string; bytes: number }[] = []
  const server = createServer((request, response) => {
    void answer(request, response)
  })

  async function answer(request: IncomingMessage, response: ServerResponse): Promise<void> {
    if (fault) return misbehave(response, fault)
    const send = (status: number, body: object) =>
      response.writeHead(status, { 'content-type': 'application/json' }).end(JSON.stringify(body))
    if (request.method !== 'POST' || request.url !== '/v1/audio/transcriptions') return void send(404, {})
    if (request.headers.authorization !== `Bearer ${options.apiKey}`) return void send(401, {})
    const form = await formOf(request)
    const file = form.get('file')
    if (form.get('model') !== options.model) return void send(404, { error: { message: 'model' } })
    if (!(file instanceof File)) return void send(400, { error: { message: 'file' } })
    heard.push({ name: file.name, bytes: file.size })
    send(200, { text })
  }

  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}/v1`,
    says(next) {
      text = next
      fault = null
    },
    fails(next) {
      fault = next
    },
    heard: () => heard,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve())
        server.closeAllConnections()
      }),
  }
}

async function formOf(request: IncomingMessage): Promise<FormData> {
  const chunks: Buffer[] = []
  for await (const chunk of request as AsyncIterable<Buffer>) chunks.push(chunk)
  const headers = { 'content-type': request.headers['content-type'] ?? '' }
  return new Response(Buffer.concat(chunks), { headers }).formData()
}

function misbehave(response: ServerResponse, fault: SpeechFault): void {
  switch (fault) {
    case 'down':
      response.writeHead(503).end()
      return
    case 'slow':
      // Never answers: the caller has to have a limit of its own.
      return
    case 'garbage':
      response.writeHead(200).end('<html>')
      return
    case 'endless':
      response.writeHead(200)
      response.end(`{"text":"${'x'.repeat(2_000_000)}"}`)
      return
    case 'refuse':
      response.writeHead(400).end('{}')
      return
    case 'redirect':
      response.writeHead(302, { location: 'http://127.0.0.1:1/' }).end()
  }
}
