import type { ClientFrame, ServerFrame } from '@tandem/contract'
import { WebSocket } from 'ws'
import type { Product } from './product.ts'

type FrameOf<O extends ServerFrame['op']> = Extract<ServerFrame, { op: O }>

/** A socket that keeps every frame and hands out those that a test waits for, each once and in order. */
export class Socket {
  readonly seen: ServerFrame[] = []
  readonly ws: WebSocket
  readonly closed: Promise<number>
  #taken = 0
  #stir = () => {}

  constructor(product: Pick<Product, 'url'>, headers: Record<string, string> = {}) {
    this.ws = new WebSocket(`${product.url.replace('http', 'ws')}/socket`, { headers })
    this.ws.on('error', () => {})
    this.ws.on('message', (data) => {
      this.seen.push(JSON.parse(String(data)) as ServerFrame)
      this.#stir()
    })
    this.closed = new Promise((resolve) => {
      this.ws.on('close', (code) => {
        resolve(code)
        this.#stir()
      })
    })
  }

  /** A socket that has been welcomed. */
  static async open(product: Pick<Product, 'url'>, hello: { token?: string; ticket?: string }): Promise<Socket> {
    const socket = new Socket(product)
    await socket.connected()
    socket.send({ op: 'hello', ...hello })
    await socket.next('welcome')
    return socket
  }

  connected(): Promise<void> {
    return new Promise((resolve, reject) => {
      this.ws.once('open', () => resolve())
      this.ws.once('error', reject)
    })
  }

  send(frame: ClientFrame): void {
    this.ws.send(JSON.stringify(frame))
  }

  /** The next frame of this kind after the last one handed out; fails when the socket is closed first. */
  async next<O extends ServerFrame['op']>(op: O): Promise<FrameOf<O>> {
    for (;;) {
      while (this.#taken < this.seen.length) {
        const frame = this.seen[this.#taken++]
        if (frame?.op === op) return frame as FrameOf<O>
      }
      if (this.ws.readyState === WebSocket.CLOSED) throw new Error(`closed before ${op}`)
      await new Promise<void>((resolve) => {
        this.#stir = resolve
      })
    }
  }

  close(): void {
    this.ws.terminate()
  }
}
