import type { Server } from 'node:http'
import { ClientFrame, ServerFrame } from '@tandem/contract'
import { type WebSocket, WebSocketServer } from 'ws'
import type { Thread } from './thread.ts'
import type { World } from './world.ts'

const UNAUTHENTICATED = 4401
const MALFORMED = 4400

/** The socket half of the stand-in: strict about frames in both directions. */
export function serveSockets(http: Server, world: World): WebSocketServer {
  const sockets = new WebSocketServer({ noServer: true })
  http.on('upgrade', (request, stream, head) => {
    if (world.blockSockets || request.url !== '/socket') return stream.destroy()
    sockets.handleUpgrade(request, stream, head, (socket) => serve(socket, world))
  })
  return sockets
}

function serve(socket: WebSocket, world: World): void {
  let thread: Thread | undefined
  const send = (frame: ServerFrame) => socket.send(JSON.stringify(ServerFrame.parse(frame)))
  socket.on('close', () => thread?.listeners.delete(send))
  socket.on('message', (data) => {
    const parsed = ClientFrame.safeParse(JSON.parse(String(data)))
    if (!parsed.success) return socket.close(MALFORMED)
    const frame = parsed.data
    world.heard.push(frame)
    if (frame.op === 'hello') {
      thread = world.threads.find(({ token }) => token === frame.token)
      if (!thread) return socket.close(UNAUTHENTICATED)
      return send({ op: 'welcome', heartbeatSeconds: world.heartbeatSeconds, at: new Date().toISOString() })
    }
    if (!thread) return socket.close(UNAUTHENTICATED)
    if (frame.op === 'ping') return world.mute ? undefined : send({ op: 'pong' })
    if (frame.op === 'sub') {
      for (const message of thread.after(frame.after)) send({ op: 'message', message })
      send({ op: 'subscribed', conversation: thread.id, lastSeq: thread.lastSeq })
      thread.listeners.add(send)
    }
    if (frame.op === 'send') {
      const { id, body } = frame
      if (world.swallow > 0) {
        world.swallow -= 1
        return
      }
      const refused = body.kind === 'text' && body.text.includes('违禁')
      if (refused) return send({ op: 'error', id, error: { code: 'not_allowed', message: '内容不被允许' } })
      const { seq, at, id: message } = world.receive(thread, id, body)
      send({ op: 'ack', id, conversation: thread.id, seq, message, at })
    }
  })
}
