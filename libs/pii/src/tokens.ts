import { find } from './find.ts'
import { replaceSpans } from './mask.ts'
import type { PiiType } from './types.ts'

/**
 * What stands behind the tokens of one conversation: plain JSON, to be stored encrypted like the messages.
 * Never share it between conversations: `restore` gives out whatever it holds.
 */
export interface Vault {
  /** Token to the words that it stands for. */
  originals: Record<string, string>
  /** Kind and normalised value to token, so that one number keeps one token. */
  tokens: Record<string, string>
}

const LABELS: Record<PiiType, string> = {
  mobile_cn: 'PHONE',
  landline_cn: 'PHONE',
  intl_phone: 'PHONE',
  resident_id: 'ID',
  hmt_residence: 'ID',
  hkid: 'ID',
  passport: 'ID',
  hk_macao_permit: 'ID',
  taiwan_permit: 'ID',
  uscc: 'COMPANY',
  bank_card: 'CARD',
  card_expiry: 'SECRET',
  cvv: 'SECRET',
  otp: 'SECRET',
  password: 'SECRET',
  plate: 'PLATE',
  email: 'EMAIL',
  wechat: 'ACCOUNT',
  qq: 'ACCOUNT',
  ip: 'IP',
  address: 'ADDRESS',
  name: 'NAME',
}
const SECRET_TOKEN = '<SECRET>'
const TOKEN = /<[A-Z]{2,10}_\d{1,6}>/g

/** An empty vault for a new conversation. */
export const createVault = (): Vault => ({ originals: {}, tokens: {} })

/**
 * Replace personal information by tokens such as `<PHONE_1>`, so that a model can speak of it without
 * seeing it. The vault grows. Secrets become `<SECRET>` and are not kept: nothing brings them back.
 * A token that the text already contains as words is put away too, so that nobody can ask for one by name.
 */
export function tokenise(text: string, vault: Vault): string {
  const spans = find(text)
  const written = [...text.matchAll(TOKEN)].map((match) => ({
    start: match.index,
    end: match.index + match[0].length,
    label: 'TEXT',
    value: match[0],
  }))
  const free = written.filter((token) => !spans.some((span) => span.start < token.end && token.start < span.end))
  const all = [...spans.map((span) => ({ ...span, label: LABELS[span.type] })), ...free]
  all.sort((a, b) => a.start - b.start)
  return replaceSpans(text, all, ({ label, value, start, end }) =>
    tokenFor(vault, label, value, text.slice(start, end)),
  )
}

/** Put the originals back; tokens that the vault does not know stay as they are. */
export function restore(text: string, vault: Vault): string {
  return text.replace(TOKEN, (token) =>
    Object.hasOwn(vault.originals, token) ? (vault.originals[token] ?? token) : token,
  )
}

function tokenFor(vault: Vault, label: string, value: string, original: string): string {
  if (label === 'SECRET') return SECRET_TOKEN
  const key = `${label}:${value}`
  const known = Object.hasOwn(vault.tokens, key) ? vault.tokens[key] : undefined
  if (known) return known
  const token = `<${label}_${countOf(vault, label) + 1}>`
  vault.tokens[key] = token
  vault.originals[token] = original
  return token
}

const countOf = (vault: Vault, label: string) =>
  Object.keys(vault.originals).filter((token) => token.startsWith(`<${label}_`)).length
