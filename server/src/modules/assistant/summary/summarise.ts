import type { Language, Localized, Message, OrderCard } from '@tandem/contract'
import { isHumanRequest } from '@tandem/nlu'
import { mask } from '@tandem/pii'
import { wordsOf } from '../internal.ts'
import { stateIn } from '../order-fields.ts'

export interface Heard {
  messages: readonly Message[]
  /** Of whoever reads it, which need not be the customer's. */
  language: Language
  /** What a flow was told, as `label: value`. */
  told?: readonly string[] | undefined
}

const MOST_QUESTIONS = 3
const LONGEST = 80

const words = {
  asked: { zh: '客户问', en: 'Asked' },
  told: { zh: '已提供', en: 'Given' },
  order: { zh: '订单', en: 'Order' },
  answered: { zh: 'AI 答', en: 'AI answered' },
  nothing: { zh: '客户还没有提问。', en: 'The customer has asked nothing yet.' },
} satisfies Record<string, Localized>

/**
 * A few words on the conversation, taken from it: what was asked, the orders that were looked up, and what was answered.
 * Personal information in the customer's words is masked. Topic and reason of a handover are fields of their own
 * wherever a summary is shown.
 */
export function summarise({ messages, language, told = [] }: Heard): string {
  const said = messages.filter(({ visibility }) => visibility === 'public')
  const spoken = said.filter(({ author }) => author.kind === 'customer').map(({ body }) => wordsOf(body))
  const asked = telling(spoken.filter((text) => text !== '' && !isHumanRequest(text)))
  const orders = ordersOf(said, language)
  const answers = [...new Set(said.filter(({ author }) => author.kind === 'bot').flatMap(answersOf))]
  const line = (label: Localized, text: string) => `${label[language]}${language === 'zh' ? '：' : ': '}${text}`
  const lines = [
    asked.length > 0 ? line(words.asked, asked.map(quote).join(' / ')) : words.nothing[language],
    ...(told.length > 0 ? [line(words.told, told.map(quote).join(language === 'zh' ? '；' : '; '))] : []),
    ...(orders.length > 0 ? [line(words.order, orders.slice(-MOST_QUESTIONS).join(' / '))] : []),
    ...(answers.length > 0 ? [line(words.answered, answers.slice(-MOST_QUESTIONS).join(' / '))] : []),
  ]
  return lines.join('\n')
}

/** The latest questions; in the place of the first of them what is the longest so far: there somebody tells the matter. */
function telling(questions: readonly string[]): string[] {
  const latest = questions.slice(1 - MOST_QUESTIONS)
  const earlier = questions.slice(0, 1 - MOST_QUESTIONS)
  const longest = earlier.reduce((most, one) => (one.length >= most.length ? one : most), '')
  return longest === '' ? latest : [longest, ...latest]
}

/** The orders that were looked up, each as it was told last, its state in the reader's language. */
function ordersOf(said: readonly Message[], language: Language): string[] {
  const orders = new Map(said.flatMap(({ body }) => orderIn(body) ?? []).map((order) => [order.number, order]))
  return [...orders.values()].map(
    ({ number, state, items, total }) =>
      `${number} · ${stateIn(state, language)} · ${items.map(({ title }) => title).join(' + ')} · ${total}`,
  )
}

const orderIn = (body: Message['body']): OrderCard | undefined =>
  body.kind === 'text' || body.kind === 'choices' ? body.order : undefined

/** What an AI message told: the articles that it comes from, or its words on an order. */
const answersOf = ({ sources = [], body }: Message): string[] =>
  orderIn(body) ? [quote(wordsOf(body))] : sources.map(({ title }) => title)

function quote(text: string): string {
  const flat = mask(text).replace(/\s+/g, ' ')
  return flat.length > LONGEST ? `${flat.slice(0, LONGEST)}…` : flat
}
