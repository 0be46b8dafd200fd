import { randomUUID } from 'node:crypto'
import { QUESTIONS } from './lib/questions.ts'
import { removeFolder, startServer, temporaryFolder } from './lib/server.ts'
import { openSocket } from './lib/socket.ts'
import { quantile, round } from './lib/statistics.ts'
import { newVisitor, setUp } from './lib/tenant.ts'

const PER_SECOND = 50
const SECONDS = 20
const WARM_UP_SECONDS = 3
const CUSTOMERS = 100

/** Another question for each turn of a customer, and at one moment others for other customers. */
const questionFor = (customer: number, turn: number): string =>
  QUESTIONS[(customer * 7 + turn) % QUESTIONS.length] ?? ''

/**
 * Question on the socket to the AI's answer on the socket, at 50 questions a second from 100 customers. `answered` counts
 * messages of the bot with an article, `asked` all questions sent.
 */
export async function run() {
  const folder = temporaryFolder()
  const server = await startServer(folder)
  try {
    const { channelKey } = await setUp(server, 'ecommerce')
    const customers = []
    for (let i = 0; i < CUSTOMERS; i++) {
      const session = await newVisitor(server, channelKey)
      const socket = await openSocket(server, session)
      const customer = { session, socket, asked: 0, ack: 0 }
      socket.onFrame((frame) => {
        if (frame.op === 'ack') acks.push(performance.now() - customer.asked)
        if (frame.op === 'message' && frame.message.author.kind === 'bot' && customer.asked > 0) {
          delays.push(performance.now() - customer.asked)
          if (frame.message.sources?.length) answered++
          customer.asked = 0
        }
      })
      customers.push(customer)
    }
    const delays: number[] = []
    let answered = 0
    const acks: number[] = []
    const total = PER_SECOND * (SECONDS + WARM_UP_SECONDS)
    let asked = 0
    const began = performance.now()
    for (let i = 0; i < total; i++) {
      const due = began + (i * 1000) / PER_SECOND
      const wait = due - performance.now()
      if (wait > 0) await new Promise((resolve) => setTimeout(resolve, wait))
      if (i === PER_SECOND * WARM_UP_SECONDS) {
        delays.length = 0
        acks.length = 0
        asked = 0
        answered = 0
      }
      const customer = customers[i % CUSTOMERS]
      if (!customer || customer.asked > 0) continue
      customer.asked = performance.now()
      asked++
      const question = questionFor(i % CUSTOMERS, Math.floor(i / CUSTOMERS))
      customer.socket.send(customer.session.conversation, randomUUID(), question)
    }
    await new Promise((resolve) => setTimeout(resolve, 1500))
    return {
      p50Ms: round(quantile(delays, 0.5), 2),
      p99Ms: round(quantile(delays, 0.99), 2),
      ackP50Ms: round(quantile(acks, 0.5), 2),
      answerOverAck: round(quantile(delays, 0.5) / quantile(acks, 0.5), 2),
      asked,
      replied: delays.length,
      answered,
      perSecond: PER_SECOND,
    }
  } finally {
    await server.stop()
    removeFolder(folder)
  }
}
