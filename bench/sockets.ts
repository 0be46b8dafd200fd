import { readFileSync } from 'node:fs'
import type { Session } from '@tandem/contract'
import { WebSocket } from 'ws'
import { removeFolder, startServer, temporaryFolder } from './lib/server.ts'
import { round } from './lib/statistics.ts'
import { newVisitor, setUp } from './lib/tenant.ts'

const SOCKETS = Number(process.env.BENCH_SOCKETS ?? 10_000)
const SESSIONS = 200
const AT_ONCE = 50

/** Resident memory in kB of a process (Linux). */
const residentKb = (pid: number): number =>
  Number(/VmRSS:\s+(\d+)/.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))?.[1] ?? 0)

/** What an idle customer socket costs the server: resident memory with 10,000 of them, over the same process before. */
export async function run() {
  const folder = temporaryFolder()
  const server = await startServer(folder, { NODE_OPTIONS: '--expose-gc' })
  const pid = server.child.pid ?? 0
  try {
    const { channelKey } = await setUp(server, null)
    const sessions: Session[] = []
    for (let i = 0; i < SESSIONS; i++) sessions.push(await newVisitor(server, channelKey))
    await settle()
    const bareKb = residentKb(pid)
    const open: WebSocket[] = []
    for (let i = 0; i < SOCKETS; i += AT_ONCE) {
      const group = Array.from({ length: Math.min(AT_ONCE, SOCKETS - i) }, (_, j) => sessions[(i + j) % SESSIONS])
      open.push(...(await Promise.all(group.map((session) => idle(server.url, session)))))
    }
    await settle()
    const fullKb = residentKb(pid)
    for (const socket of open) socket.terminate()
    return {
      kbPerSocket: round((fullKb - bareKb) / SOCKETS, 2),
      sockets: SOCKETS,
      bareMb: round(bareKb / 1024),
      fullMb: round(fullKb / 1024),
    }
  } finally {
    await server.stop()
    removeFolder(folder)
  }
}

/** Long enough for the collector to give back what opening used. */
const settle = () => new Promise((resolve) => setTimeout(resolve, 8000))

function idle(url: string, session: { token: string; conversation: string } | undefined): Promise<WebSocket> {
  return new Promise((resolve, reject) => {
    const socket = new WebSocket(`${url.replace('http', 'ws')}/socket`, { perMessageDeflate: false })
    socket.on('error', reject)
    socket.on('open', () => socket.send(JSON.stringify({ op: 'hello', token: session?.token })))
    socket.on('message', (data) => {
      const { op } = JSON.parse(String(data))
      if (op === 'welcome') socket.send(JSON.stringify({ op: 'sub', conversation: session?.conversation, after: 0 }))
      if (op === 'subscribed') resolve(socket)
    })
  })
}
