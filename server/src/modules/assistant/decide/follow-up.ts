import { normalise } from '@tandem/nlu'
import type { Knowledge } from '../brain.ts'
import type { Reading } from './read.ts'

const LONGEST = 24

/** "那运费呢", "and the fee?": what is asked of the topic before, without the words around it. */
const ASKED_OF_IT = [
  /^(?:那么?|还有|然后|那如果|至于)?[,，]?\s*(?:你们的?|它的?|这个的?)?(.{1,12}?)(?:方面)?呢[?？!。\s]*$/u,
  /^(?:那么?|还有|至于)[,，]?\s*(.{1,12}?)[?？!。\s]*$/u,
  /^(?:and|so|then|but|ok|okay)?[, ]*(?:what|how) about (?:the |my |your )?(.{1,24}?)[?!. ]*$/u,
  /^and (?:the |my |your )?(.{1,24}?)\?+$/u,
]

/** What a short question asks of the topic before; null when it stands by itself. */
export function askedOfTopic(text: string): string | null {
  const clean = normalise(text)
  if (clean.length > LONGEST * 2) return null
  for (const pattern of ASKED_OF_IT) {
    const core = pattern.exec(clean)?.[1]?.trim()
    if (core) return core
  }
  return null
}

/** Of the ways in which a follow-up was read the surest that leads on from the topic; of equals the fullest. */
export const surest = (readings: readonly Reading[], topic: string | null): Reading | undefined =>
  readings
    .filter(({ sure, intent }) => sure && intent !== topic)
    .reduce<Reading | undefined>((best, one) => (best && best.score >= one.score ? best : one), undefined)

/** The ways to spell a follow-up out, the fullest first; empty when the text is none or there is no topic. */
export function spelledOut(text: string, topic: string | null, knowledge: Knowledge, language: 'zh' | 'en'): string[] {
  const core = askedOfTopic(text)
  if (core === null) return []
  const title = topic === null ? undefined : knowledge.intents.get(topic)?.title[language]
  return title === undefined ? [core] : [`${title}${language === 'en' ? ' ' : ''}${core}`, core]
}
