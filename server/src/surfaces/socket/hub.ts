import { once } from 'node:events'
import type { IncomingMessage, Server } from 'node:http'
import type { Duplex } from 'node:stream'
import { CloseCode } from '@tandem/contract'
import { type WebSocket, WebSocketServer } from 'ws'
import type { Services } from '../../kernel/context.ts'
import { callerOf } from '../http/caller.ts'
import type { Calls } from './calls.ts'
import { Connection } from './connection.ts'

const MAX_FRAME_BYTES = 128 * 1024
const HEARTBEAT_MS = 25_000
const HELLO_MS = 10_000
/** How long stopping waits until it is noted who was here. */
const NOTED_MS = 3000

export interface Hub {
  /** How many sockets are open. */
  size(): number
  close(): Promise<void>
}

/**
 * All sockets of the process on `/socket`. No per-message deflate: it costs 100 times the latency and most of the
 * memory of an idle socket. One timer pings everybody; who did not answer the last ping is dropped.
 */
export function serveSockets(server: Server, services: Services, calls: Calls): Hub {
  const sockets = new WebSocketServer({
    noServer: true,
    maxPayload: MAX_FRAME_BYTES,
    perMessageDeflate: false,
    clientTracking: false,
  })
  const ending = new Set<Promise<void>>()
  const alive = new Map<WebSocket, { connection: Connection; answered: boolean }>()

  const onUpgrade = (request: IncomingMessage, socket: Duplex, head: Buffer) => {
    if (request.url?.split('?')[0] !== '/socket') {
      socket.end('HTTP/1.1 404 Not Found\r\nConnection: close\r\nContent-Length: 0\r\n\r\n')
      return
    }
    sockets.handleUpgrade(request, socket, head, (ws) => accept(ws, request))
  }

  const accept = (ws: WebSocket, request: IncomingMessage) => {
    const connection = new Connection(ws, services, calls, {
      origin: request.headers.origin,
      host: request.headers.host,
      ip: callerOf(request, services.config.proxies),
    })
    const entry = { connection, answered: true }
    alive.set(ws, entry)
    const cancel = services.clock.after(HELLO_MS, () => {
      if (!connection.known) ws.close(CloseCode.unauthenticated, 'hello')
    })
    ws.on('pong', () => {
      entry.answered = true
    })
    ws.on('message', (data: Buffer, isBinary) => {
      if (isBinary) return ws.close(CloseCode.malformed, 'text')
      connection.receive(data)
    })
    // A malformed or oversized frame: ws closes with the right code itself; without a listener it would throw.
    ws.on('error', () => {})
    ws.on('close', () => {
      cancel()
      alive.delete(ws)
      const end = connection.end().finally(() => ending.delete(end))
      ending.add(end)
    })
  }

  const beat = () => {
    for (const [ws, entry] of alive) {
      if (!entry.answered) {
        ws.terminate()
        continue
      }
      entry.answered = false
      ws.ping()
    }
    cancelBeat = services.clock.after(HEARTBEAT_MS, beat)
  }
  let cancelBeat = services.clock.after(HEARTBEAT_MS, beat)
  server.on('upgrade', onUpgrade)

  return {
    size: () => alive.size,
    async close() {
      cancelBeat()
      server.off('upgrade', onUpgrade)
      const open = [...alive.keys()]
      const closed = open.map((ws) => once(ws, 'close'))
      for (const ws of open) ws.close(CloseCode.goingAway, 'restart')
      for (const ws of open) ws.terminate()
      await Promise.all(closed)
      // Who was here is noted before the database goes, unless it has gone already.
      let enough = () => {}
      const waited = new Promise<void>((resolve) => {
        enough = services.clock.after(NOTED_MS, resolve)
      })
      await Promise.race([Promise.all(ending), waited])
      enough()
    },
  }
}
