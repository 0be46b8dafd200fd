import type { Language, Message } from '@tandem/contract'
import { uuidv7 } from '../kernel/ids.ts'
import type { Browser } from './api.ts'
import { between, pick } from './chance.ts'
import { isThanks, NOTES, PHRASES, TAGS } from './phrases.ts'
import { firstSentences } from './sentences.ts'
import { linger, type Stage } from './stage.ts'
import type { Thread } from './thread.ts'
import type { Wire } from './wire.ts'

const SILENCE_S = 90
const SURE = 0.4
const MOST_CHARACTERS = 220

interface Desk {
  browser: Browser
  wire: Wire
  thread: Thread
  conversation: string
}

/** Reads, answers and closes one conversation like a person would. */
export async function serve(stage: Stage, desk: Desk): Promise<void> {
  const { thread } = desk
  const mine = () => thread.status === 'open' && thread.assignee === 'agent' && !stage.signal.aborted
  await thread.until(() => thread.messages.length > 0, 10)
  const language = languageOf(thread.messages)
  await linger(stage, between(stage.random, 2, 5))
  await say(stage, desk, pick(stage.random, PHRASES.hello[language]))
  let answered = 0
  let after = 0
  while (mine()) {
    const asked = await thread.until(() => thread.heard(after, ['customer']) || !mine(), SILENCE_S)
    if (!mine()) return
    const question = textOf(thread.messages.findLast(({ author }) => author.kind === 'customer'))
    after = thread.lastSeq
    if (!asked || (answered > 0 && isThanks(question))) return farewell(stage, desk, language)
    await say(stage, desk, await answerTo(stage, desk, language))
    answered++
  }
}

/** The suggestion of the knowledge base where it is a good one, else what people say while they look into it. */
async function answerTo(stage: Stage, { browser, conversation }: Desk, language: Language): Promise<string> {
  const { rows } = await browser.call('assistant.suggest', { conversation })
  const best = rows.find(({ score }) => score >= SURE)
  if (!best) return pick(stage.random, PHRASES.looking[language])
  return firstSentences(best.text.split('\n\n')[0] ?? best.text, MOST_CHARACTERS)
}

async function say(stage: Stage, { wire, thread, conversation }: Desk, text: string): Promise<void> {
  wire.send({ op: 'typing', conversation })
  await linger(stage, 2 + text.length / between(stage.random, 6, 14))
  if (thread.status !== 'open' || stage.signal.aborted) return
  wire.send({ op: 'send', id: uuidv7(stage.services.clock), conversation, body: { kind: 'text', text } })
}

async function farewell(stage: Stage, desk: Desk, language: Language): Promise<void> {
  const { browser, conversation } = desk
  const { random } = stage
  await say(stage, desk, pick(random, PHRASES.bye[language]))
  await linger(stage, between(random, 2, 6))
  if (random() < 0.4) await browser.call('conversations.tag', { conversation, tags: [pick(random, TAGS)] })
  if (random() < 0.3) await browser.call('conversations.note', { conversation, text: pick(random, NOTES) })
  await browser.call('conversations.close', { conversation, reason: 'resolved' })
}

const textOf = (message: Message | undefined): string => (message?.body.kind === 'text' ? message.body.text : '')

const languageOf = (messages: readonly Message[]): Language =>
  messages.some((message) => message.author.kind === 'customer' && /\p{Script=Han}/u.test(textOf(message)))
    ? 'zh'
    : 'en'
