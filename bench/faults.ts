import { randomUUID } from 'node:crypto'
import { type FakeModel, type ModelFault, startModel, vectorOf } from '@tandem/fakes/models/index.ts'
import { removeFolder, type Server, startServer, temporaryFolder } from './lib/server.ts'
import { openSocket } from './lib/socket.ts'
import { quantile, round } from './lib/statistics.ts'
import { teachTopics } from './lib/teach.ts'
import { type Administrator, newVisitor, setUp } from './lib/tenant.ts'

const MESSAGES = 30
const GIVE_UP_MS = 10_000
const KEY = 'bench'
const MODEL = 'bench'

const FAULTS: readonly ModelFault[] = [
  ...(['hang', 'trickle', 'endless', 'garbage', 'bytes', 'shape', 'html'] as const),
  ...(['cut', 'unfinished', 'busy', 'error', 'refuse', 'redirect'] as const),
]

/** A promise that no article makes, whichever article is cited for it. */
const LIE = JSON.stringify({ question: '', answer: [{ text: '我们保证十倍赔偿，并赠送您一台手机。', sources: [1] }] })

/**
 * Message on the socket to the AI's answer, or its word that a person comes, on the socket, while the language model and
 * the encoder of the tenant fail alike. Each message is of a customer of its own, asks what the core does not know, and
 * finds models that have not failed yet: a breaker that rests would spare the wait. `sound`: both work and know nothing.
 */
export async function run() {
  const folder = temporaryFolder()
  const language = await startModel({ apiKey: KEY, model: MODEL })
  let lies = false
  // Of the length that was trained with, and of no text at all.
  const encodes = (text: string) => (lies ? vectorOf(randomUUID()) : vectorOf(text))
  const encoder = await startModel({ apiKey: KEY, model: MODEL, encodes })
  const server = await startServer(folder, { EGRESS_ALLOW: `${language.host},${encoder.host}` })
  try {
    const admin = await setUp(server, null)
    await connect(admin, { language, encoder })
    await teachTopics(admin)
    const measure = () => measured(server, admin, { language, encoder })
    language.says(JSON.stringify({ question: '', answer: [] }))
    const figures: Record<string, Figures> = { sound: await measure() }
    for (const fault of FAULTS) {
      language.fails(fault)
      encoder.fails(fault)
      figures[fault] = await measure()
    }
    encoder.says('')
    language.says(LIE)
    lies = true
    figures.lies = await measure()
    const all = Object.values(figures)
    return {
      worstP50Ms: Math.max(...all.map(({ p50Ms }) => p50Ms)),
      worstMs: Math.max(...all.map(({ maxMs }) => maxMs)),
      unanswered: all.reduce((sum, { unanswered }) => sum + unanswered, 0),
      messages: MESSAGES,
      figures,
    }
  } finally {
    await server.stop()
    await language.close()
    await encoder.close()
    removeFolder(folder)
  }
}

type Models = Record<'language' | 'encoder', FakeModel>

/** As an administrator does; a connection made anew has a breaker that knows nothing. */
async function connect({ call }: Administrator, models: Models): Promise<void> {
  for (const port of ['language', 'encoder'] as const) {
    const settings = { url: models[port].url, apiKey: KEY, model: MODEL }
    await call('models.connect', { port, kind: 'openai', settings })
  }
}

interface Figures {
  p50Ms: number
  maxMs: number
  unanswered: number
}

async function measured(server: Server, admin: Administrator, models: Models): Promise<Figures> {
  const delays: number[] = []
  for (let i = 0; i < MESSAGES; i++) {
    await connect(admin, models)
    const delay = await answered(server, admin.channelKey, `瓦罐第${i}次摔裂可以锔一锔吗 ${randomUUID().slice(0, 8)}`)
    if (delay !== null) delays.push(delay)
  }
  return {
    p50Ms: round(quantile(delays, 0.5), 0),
    maxMs: round(Math.max(...delays), 0),
    unanswered: MESSAGES - delays.length,
  }
}

/** Milliseconds until the customer reads something of the AI; null: silence. */
async function answered(server: Server, key: string, text: string): Promise<number | null> {
  const { token, conversation } = await newVisitor(server, key)
  const socket = await openSocket(server, { token, conversation })
  const sent = performance.now()
  const delay = await new Promise<number | null>((resolve) => {
    const silence = setTimeout(() => resolve(null), GIVE_UP_MS)
    socket.onFrame((frame) => {
      if (frame.op !== 'message' || frame.message.author.kind !== 'bot') return
      clearTimeout(silence)
      resolve(performance.now() - sent)
    })
    socket.send(conversation, randomUUID(), text)
  })
  socket.close()
  return delay
}
