import type { Language, Notice } from '@tandem/contract'
import type { Why } from './rules.ts'

const words: Record<Why, Record<Language, { title: string; text: string }>> = {
  kept: {
    zh: { title: '已为您保留位置', text: '轮到您或有回复时会再发短信。点开可在手机上继续：' },
    en: { title: 'Your place is kept', text: 'We text you at your turn or with an answer. Carry on here:' },
  },
  turn: {
    zh: { title: '轮到您了', text: '点开并回复任意内容，客服马上接待您：' },
    en: { title: 'It is your turn', text: 'Open this and reply, and an agent will be with you:' },
  },
  answer: {
    zh: { title: '客服回复您了', text: '点开查看并继续：' },
    en: { title: 'You have an answer', text: 'Read it and carry on here:' },
  },
}

/** What the customer reads; no word of the conversation, since a lock screen shows it. */
export function noticeOf(
  language: Language,
  about: { why: Why; organisation: string; url: string; phone: string },
): Notice {
  const { title, text } = words[about.why][language]
  return { title: `${about.organisation} ${title}`, text, link: { title, url: about.url }, phone: about.phone }
}
