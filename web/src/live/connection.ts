import type { ClientFrame, Language, ServerFrame } from '@tandem/contract'
import { backoff } from './backoff.ts'

/** `waiting`: will try again shortly; `offline`: the machine itself has no network. */
export type Status = 'starting' | 'online' | 'waiting' | 'offline'

interface Options {
  url: string
  /** A fresh single-use ticket; a rejection counts as a failed attempt. */
  ticket: () => Promise<string>
  language: () => Language
  onFrame: (frame: ServerFrame) => void
  onStatus: (status: Status) => void
}

export interface Connection {
  /** False when the socket is not open: the caller's words are not lost, they have their own way of retrying. */
  send: (frame: ClientFrame) => boolean
  /** What kept it away is over: it tries at once instead of waiting out its delay. */
  hurry: () => void
  stop: () => void
}

/** A socket that says hello, watches its own heartbeat and comes back by itself until it is stopped. */
export function connect(options: Options): Connection {
  let socket: WebSocket | null = null
  let ready = false
  let stopped = false
  let attempt = 0
  let retry: ReturnType<typeof setTimeout> | undefined
  let heartbeat: ReturnType<typeof setInterval> | undefined
  let heardAt = 0

  const send = (frame: ClientFrame) => {
    if (!ready || socket?.readyState !== WebSocket.OPEN) return false
    socket.send(JSON.stringify(frame))
    return true
  }

  const lost = () => {
    ready = false
    socket = null
    clearInterval(heartbeat)
    clearTimeout(retry)
    if (stopped) return
    options.onStatus(navigator.onLine ? 'waiting' : 'offline')
    retry = setTimeout(open, backoff(attempt++))
  }

  /** A socket whose other end is gone may stay "open" for minutes; silence over two beats ends it. */
  const beat = (seconds: number, watched: WebSocket) => {
    clearInterval(heartbeat)
    heartbeat = setInterval(() => {
      if (Date.now() - heardAt > seconds * 2000) watched.close()
      else send({ op: 'ping' })
    }, seconds * 1000)
  }

  const receive = (frame: ServerFrame, from: WebSocket) => {
    heardAt = Date.now()
    if (frame.op === 'welcome') {
      ready = true
      attempt = 0
      beat(frame.heartbeatSeconds, from)
      options.onStatus('online')
    }
    options.onFrame(frame)
  }

  const attach = (ticket: string) => {
    const opened = new WebSocket(options.url)
    socket = opened
    opened.onopen = () => opened.send(JSON.stringify({ op: 'hello', ticket, language: options.language() }))
    opened.onmessage = (event) => {
      if (socket === opened) receive(JSON.parse(event.data), opened)
    }
    opened.onclose = () => {
      if (socket === opened) lost()
    }
  }

  const open = async () => {
    try {
      const ticket = await options.ticket()
      if (!stopped && !socket) attach(ticket)
    } catch {
      // While this attempt waited in vain, another one may have come through: its socket is not lost.
      if (!socket) lost()
    }
  }

  const hurry = () => {
    if (socket) return
    attempt = 0
    clearTimeout(retry)
    void open()
  }

  window.addEventListener('online', hurry)
  void open()

  return {
    send,
    hurry,
    stop: () => {
      stopped = true
      window.removeEventListener('online', hurry)
      clearTimeout(retry)
      clearInterval(heartbeat)
      const open = socket
      socket = null
      open?.close()
    },
  }
}
