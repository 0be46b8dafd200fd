import { type ClientFrame, ServerFrame } from '@tandem/contract'
import { WebSocket } from 'ws'

type Hello = Omit<Extract<ClientFrame, { op: 'hello' }>, 'op'>

/** One socket of a customer or an agent. */
export interface Wire {
  send(frame: ClientFrame): void
  /** Resolves when the connection is over, for whatever reason. */
  closed: Promise<void>
  close(): void
}

/** Opens a socket and says hello; resolves once the server has welcomed it. @throws when it does not */
export function openWire(
  { url, signal }: { url: string; signal: AbortSignal },
  hello: Hello,
  onFrame: (frame: ServerFrame) => void,
): Promise<Wire> {
  const socket = new WebSocket(`${url.replace(/^http/, 'ws')}/socket`, { perMessageDeflate: false })
  const close = () => socket.close()
  signal.addEventListener('abort', close, { once: true })
  const closed = new Promise<void>((resolve) => {
    socket.on('close', () => {
      signal.removeEventListener('abort', close)
      resolve()
    })
  })
  // The reason of a failed connection does not matter here: `closed` follows.
  socket.on('error', () => {})
  const send = (frame: ClientFrame) => {
    if (socket.readyState === WebSocket.OPEN) socket.send(JSON.stringify(frame))
  }
  return new Promise((resolve, reject) => {
    socket.on('open', () => send({ op: 'hello', ...hello }))
    socket.on('message', (data) => {
      const frame = ServerFrame.parse(JSON.parse(String(data)))
      if (frame.op === 'welcome') resolve({ send, closed, close })
      else onFrame(frame)
    })
    void closed.then(() => reject(new Error('the socket was closed before the welcome')))
  })
}
