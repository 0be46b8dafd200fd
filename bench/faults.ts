import { randomUUID } from 'node:crypto'
import type { Settings } from '@tandem/contract'
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

const SECOND_MS = 1000

const FAULTS = [
  ...(['hang', 'trickle', 'endless', 'garbage', 'bytes', 'shape', 'html'] as const),
  ...(['cut', 'unfinished', 'busy', 'error', 'refuse', 'redirect'] as const),
] satisfies ModelFault[]
const WAYS = ['none', 'sound', ...FAULTS, 'lies'] as const
type Way = (typeof WAYS)[number]

const isFault = (way: Way): way is (typeof FAULTS)[number] => FAULTS.some((fault) => fault === way)

/** A promise that no article makes, whichever article is cited for it. */
const PROMISE = '我们保证十倍赔偿，并赠送您一台手机。'
const LIE = JSON.stringify({ question: '', answer: [{ text: PROMISE, sources: [1] }] })

/**
 * Message on the socket to the AI's answer, or its word that a person comes, on the socket, while the language model and
 * the encoder of the tenant fail alike. Each message is of a customer of its own, asks what the core does not know, and
 * finds models that have not failed yet: a breaker that rests would spare the wait. All ways take turns, so that whatever
 * else the machine does meets all of them; `none` is the baseline without models, `sound` both at work and of no help.
 */
export async function run() {
  const folder = temporaryFolder()
  const language = await startModel({ apiKey: KEY, model: MODEL })
  let lies = false
  // A vector of the length that was trained with, of no text at all.
  const encodes = (text: string) => vectorOf(lies ? randomUUID() : text)
  const encoder = await startModel({ apiKey: KEY, model: MODEL, encodes })
  const models = { language, encoder }
  const server = await startServer(folder, { EGRESS_ALLOW: `${language.host},${encoder.host}` })
  try {
    const admin = await setUp(server, null)
    await connect(admin, models)
    await teachTopics(admin)
    const figures = await measured(server, admin, models, (way) => {
      lies = way === 'lies'
      encoder.says('')
      language.says(lies ? LIE : JSON.stringify({ question: '', answer: [] }))
      if (!isFault(way)) return
      for (const model of [language, encoder]) model.fails(way)
    })
    return {
      worstP50Ms: Math.max(...Object.values(figures).map(({ p50Ms }) => p50Ms)),
      worstMs: Math.max(...Object.values(figures).map(({ maxMs }) => maxMs)),
      overASecond: Object.values(figures).reduce((sum, { overASecond }) => sum + overASecond, 0),
      promised: Object.values(figures).reduce((sum, { promised }) => sum + promised, 0),
      unanswered: Object.values(figures).reduce((sum, { unanswered }) => sum + unanswered, 0),
      messages: MESSAGES * WAYS.length,
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
async function connect({ call }: Administrator, models: Models | null): Promise<void> {
  for (const port of ['language', 'encoder'] as const) {
    const settings: Settings = models ? { url: models[port].url, apiKey: KEY, model: MODEL } : {}
    await call('models.connect', { port, kind: models ? 'openai' : null, settings })
  }
}

interface Figures {
  p50Ms: number
  maxMs: number
  overASecond: number
  unanswered: number
  /** Customers who read what no article says. */
  promised: number
}

async function measured(server: Server, admin: Administrator, models: Models, prepare: (way: Way) => void) {
  const heard = new Map<Way, Heard[]>(WAYS.map((way) => [way, []]))
  for (let i = 0; i < MESSAGES; i++) {
    for (const [way, known] of heard) {
      prepare(way)
      await connect(admin, way === 'none' ? null : models)
      const answer = await answered(
        server,
        admin.channelKey,
        `瓦罐第${i}次摔裂可以锔一锔吗 ${randomUUID().slice(0, 8)}`,
      )
      if (answer) known.push(answer)
    }
  }
  return Object.fromEntries([...heard].map(([way, known]): [Way, Figures] => [way, figuresOf(known)]))
}

function figuresOf(heard: readonly Heard[]): Figures {
  const delays = heard.map(({ millis }) => millis)
  return {
    p50Ms: round(quantile(delays, 0.5), 0),
    maxMs: round(Math.max(...delays), 0),
    overASecond: delays.filter((delay) => delay > SECOND_MS).length,
    unanswered: MESSAGES - delays.length,
    promised: heard.filter(({ said }) => said.includes(PROMISE)).length,
  }
}

interface Heard {
  millis: number
  said: string
}

/** When the customer reads something of the AI, and what; null: silence. */
async function answered(server: Server, key: string, text: string): Promise<Heard | null> {
  const { token, conversation } = await newVisitor(server, key)
  const socket = await openSocket(server, { token, conversation })
  const sent = performance.now()
  const answer = await new Promise<Heard | null>((resolve) => {
    const silence = setTimeout(() => resolve(null), GIVE_UP_MS)
    socket.onFrame((frame) => {
      if (frame.op !== 'message' || frame.message.author.kind !== 'bot') return
      clearTimeout(silence)
      resolve({ millis: performance.now() - sent, said: JSON.stringify(frame.message.body) })
    })
    socket.send(conversation, randomUUID(), text)
  })
  socket.close()
  return answer
}
