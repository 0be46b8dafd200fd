import type { ServerFrame } from '@tandem/contract'
import { WebSocket } from 'ws'
import type { Server } from './server.ts'

export interface CustomerSocket {
  send(conversation: string, id: string, text: string): void
  onFrame(fn: (frame: ServerFrame) => void): void
  close(): void
}

/** A customer's socket that has said hello and follows its conversation. */
export async function openSocket(server: Server, of: { token: string; conversation: string }): Promise<CustomerSocket> {
  const ws = new WebSocket(`${server.url.replace('http', 'ws')}/socket`, { perMessageDeflate: false })
  const handlers: ((frame: ServerFrame) => void)[] = []
  const ready = new Promise<void>((resolve, reject) => {
    ws.on('error', reject)
    ws.on('message', (data) => {
      const frame = JSON.parse(String(data)) as ServerFrame
      if (frame.op === 'welcome') ws.send(JSON.stringify({ op: 'sub', conversation: of.conversation, after: 0 }))
      if (frame.op === 'subscribed') resolve()
      for (const handler of handlers) handler(frame)
    })
  })
  ws.on('open', () => ws.send(JSON.stringify({ op: 'hello', token: of.token })))
  await ready
  return {
    send: (conversation, id, text) =>
      ws.send(JSON.stringify({ op: 'send', id, conversation, body: { kind: 'text', text } })),
    onFrame: (fn) => handlers.push(fn),
    close: () => ws.close(),
  }
}
