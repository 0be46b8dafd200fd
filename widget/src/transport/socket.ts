import type { ClientFrame, Language, ServerFrame } from '@tandem/contract'

/** What a connection needs to know when it opens. */
export interface Hello {
  url: string
  token: string
  language: Language
  conversation: string
  after: number
}

export interface SocketHandlers {
  frame(frame: ServerFrame): void
  /** The replay is complete; what is sent now is live. */
  live(): void
  closed(code: number): void
}

export interface Connection {
  send(frame: ClientFrame): void
  close(): void
}

const OPEN_TIMEOUT_MS = 10_000
const NORMAL = 1000

/** One socket: says hello, subscribes from `after`, keeps the heartbeat. `closed` is called once, unless we close. */
export function openSocket(hello: Hello, handlers: SocketHandlers): Connection {
  const socket = new WebSocket(hello.url)
  let over = false
  let heartbeat: ReturnType<typeof setInterval> | undefined
  let heardAt = Date.now()

  const send = (frame: ClientFrame) => {
    if (socket.readyState === WebSocket.OPEN) socket.send(JSON.stringify(frame))
  }
  const finish = (code: number | null) => {
    if (over) return
    over = true
    clearTimeout(opening)
    clearInterval(heartbeat)
    socket.close(NORMAL)
    if (code !== null) handlers.closed(code)
  }
  const opening = setTimeout(() => finish(0), OPEN_TIMEOUT_MS)

  /** A network that vanished closes nothing: silence for two beats is taken as its end. */
  const beat = (seconds: number) => {
    heartbeat = setInterval(() => {
      if (Date.now() - heardAt > 2 * seconds * 1000) finish(0)
      else send({ op: 'ping' })
    }, seconds * 1000)
  }

  socket.addEventListener('open', () => send({ op: 'hello', token: hello.token, language: hello.language }))
  socket.addEventListener('error', () => finish(0))
  socket.addEventListener('close', (event) => finish(event.code))
  socket.addEventListener('message', (event) => {
    if (over) return
    heardAt = Date.now()
    const frame = JSON.parse(String(event.data)) as ServerFrame
    if (frame.op === 'welcome') {
      beat(frame.heartbeatSeconds)
      send({ op: 'sub', conversation: hello.conversation, after: hello.after })
    }
    handlers.frame(frame)
    if (frame.op === 'subscribed') {
      clearTimeout(opening)
      handlers.live()
    }
  })
  return { send, close: () => finish(null) }
}
