import type { Body, Language } from '@tandem/contract'
import { beside } from './beside.ts'
import type { Texts } from './texts/zh.ts'

export type { Texts }

type NoticeName = Extract<Body, { kind: 'notice' }>['notice']

/** By language, as soon as they are there: whoever reads one language need not load the other. */
export const texts = {} as Record<Language, Texts>

/** Loads what the chat says in a language, from beside its script; asks until it is there. */
export async function loadTexts(origin: string, language: Language, attempt = 0): Promise<void> {
  if (texts[language]) return
  try {
    texts[language] = ((await beside(origin, language, attempt)) as { words: Texts }).words
  } catch {
    await new Promise((resolve) => setTimeout(resolve, 500 * 2 ** attempt))
    await loadTexts(origin, language, attempt + 1)
  }
}

export const noticeText = (language: Language, notice: NoticeName, name?: string): string =>
  texts[language].notices[notice](name)

/** The language of the page or browser: Chinese where it says so, English anywhere else. */
export const languageOf = (tag: string | null | undefined): Language | null =>
  tag ? (/^zh/i.test(tag) ? 'zh' : 'en') : null

const locale: Record<Language, string> = { zh: 'zh-CN', en: 'en-GB' }

export const timeText = (language: Language, at: string): string =>
  new Intl.DateTimeFormat(locale[language], { hour: '2-digit', minute: '2-digit', hourCycle: 'h23' }).format(
    new Date(at),
  )

const DAY_MS = 86_400_000

export function dayText(language: Language, at: string, now = new Date()): string {
  const day = new Date(at)
  if (day.toDateString() === now.toDateString()) return texts[language].today
  if (day.toDateString() === new Date(now.getTime() - DAY_MS).toDateString()) return texts[language].yesterday
  const year = day.getFullYear() === now.getFullYear() ? undefined : 'numeric'
  return new Intl.DateTimeFormat(locale[language], { year, month: 'long', day: 'numeric' }).format(day)
}

export const dateText = (language: Language, at: string): string =>
  new Intl.DateTimeFormat(locale[language], { year: 'numeric', month: 'long', day: 'numeric' }).format(new Date(at))

/** A size for people: `640 kB`, `2.4 MB`. */
export function sizeText(bytes: number): string {
  if (bytes < 1000) return `${bytes} B`
  return bytes < 1_000_000 ? `${Math.round(bytes / 1000)} kB` : `${Number((bytes / 1_000_000).toFixed(1))} MB`
}
