import type { HandoverReason, Language, Localized, Message, Triage } from '@tandem/contract'
import { mask } from '@tandem/pii'
import { wordsOf } from './internal.ts'

export interface Heard {
  messages: readonly Message[]
  language: Language
  triage: Triage | null
  /** Why people were called; null while the assistant still answers. */
  reason: HandoverReason | null
}

const MOST_QUESTIONS = 3
const LONGEST = 80

const words = {
  topic: { zh: '类别', en: 'Topic' },
  asked: { zh: '客户问', en: 'Asked' },
  answered: { zh: 'AI 答', en: 'AI answered' },
  because: { zh: '转接原因', en: 'Handed over' },
  nothing: { zh: '客户还没有说话。', en: 'The customer has said nothing yet.' },
} satisfies Record<string, Localized>

const triages: Record<Triage, Localized> = {
  consult: { zh: '咨询', en: 'consultation' },
  complaint: { zh: '投诉', en: 'complaint' },
  after_sales: { zh: '售后', en: 'after-sales' },
  marketing: { zh: '营销', en: 'marketing' },
}

const reasons: Record<HandoverReason, Localized> = {
  asked_for_human: { zh: '客户要求人工', en: 'the customer asked for a person' },
  unknown_question: { zh: 'AI 连续答不上来', en: 'the AI did not know, twice' },
  repeated_question: { zh: '同一问题问了三次', en: 'the same question three times' },
  flow_handover: { zh: '流程需要人工', en: 'the flow needs a person' },
  complaint: { zh: '投诉', en: 'complaint' },
  emotion: { zh: '客户情绪激动', en: 'the customer is angry' },
  safety: { zh: '涉及人身安全', en: 'safety of a person' },
  assistant_failed: { zh: 'AI 暂不可用', en: 'the AI was not available' },
  agent_request: { zh: '坐席请求', en: 'asked for by an agent' },
  transfer: { zh: '转接', en: 'transfer' },
}

/** A few words on the conversation, taken from it; personal information in the customer's words is masked. */
export function summarise({ messages, language, triage, reason }: Heard): string {
  const said = messages.filter(({ visibility }) => visibility === 'public')
  const questions = said.filter(({ author }) => author.kind === 'customer').map(({ body }) => quote(wordsOf(body)))
  const asked = questions.filter((text) => text !== '').slice(-MOST_QUESTIONS)
  const titles = [...new Set(said.flatMap(({ sources }) => (sources ?? []).map(({ title }) => title)))]
  const line = (label: Localized, text: string) => `${label[language]}${language === 'zh' ? ':' : ': '}${text}`
  const lines = [
    ...(triage ? [line(words.topic, triages[triage][language])] : []),
    asked.length > 0 ? line(words.asked, asked.join(' / ')) : words.nothing[language],
    ...(titles.length > 0 ? [line(words.answered, titles.slice(-MOST_QUESTIONS).join(' / '))] : []),
    ...(reason ? [line(words.because, reasons[reason][language])] : []),
  ]
  return lines.join('\n')
}

function quote(text: string): string {
  const flat = mask(text).replace(/\s+/g, ' ')
  return flat.length > LONGEST ? `${flat.slice(0, LONGEST)}…` : flat
}
