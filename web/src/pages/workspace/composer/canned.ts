import type { Language } from '@tandem/contract'
import type { CannedReply as Schema } from '@tandem/contract/pack.ts'
import { isVisitorLabel } from '@tandem/contract/visitor.ts'
import type { z } from 'zod'

export type CannedReply = z.infer<typeof Schema>

/** What opens a list of things to insert: replies, or colleagues to name. */
export type Sign = '/' | '@'

/** After a space or at the beginning: a path or an address is no wish. Chinese knows no spaces, so `@` stands anywhere. */
const wished = { '/': /(?:^|\s)\/([\p{L}\p{N}_-]*)$/u, '@': /(?:^|[^A-Za-z0-9])@([\p{L}\p{N}_-]*)$/u } as const

/** What is being looked for: the word after the sign, up to the cursor; null when there is none. */
export const queryAt = (text: string, cursor: number, sign: Sign): string | null =>
  wished[sign].exec(text.slice(0, cursor))?.[1] ?? null

/** Replies whose shortcut begins with the query, then those whose title or text holds it. */
export function match(replies: CannedReply[], query: string, language: Language): CannedReply[] {
  const wanted = query.toLowerCase()
  const begins = (reply: CannedReply) => reply.shortcut.startsWith(wanted)
  const holds = (reply: CannedReply) =>
    reply.title[language].toLowerCase().includes(wanted) || reply.text[language].toLowerCase().includes(wanted)
  return [...replies.filter(begins), ...replies.filter((reply) => !begins(reply) && holds(reply))]
}

/** How a customer is addressed whose name is masked or not known: not at all in Chinese, as `there` in English. */
export const addressOf = (name: string, language: Language): string =>
  name.includes('*') || isVisitorLabel(name) ? { zh: '', en: 'there' }[language] : name

/** Puts names in for `{{customer}}` and `{{agent}}`; anything else in braces stays for the agent to see. */
export function fill(text: string, names: { customer: string; agent: string }): string {
  return text.replaceAll('{{customer}}', names.customer).replaceAll('{{agent}}', names.agent)
}

/** The text with the sign and its query before the cursor replaced, and where the cursor stands then. */
export function insert(text: string, cursor: number, sign: Sign, what: string): { text: string; cursor: number } {
  const query = queryAt(text, cursor, sign)
  const from = query === null ? cursor : cursor - query.length - 1
  return { text: text.slice(0, from) + what + text.slice(cursor), cursor: from + what.length }
}
