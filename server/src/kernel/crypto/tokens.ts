import { createHmac } from 'node:crypto'

const MAX_TOKENS = 400
const WORD = /[\p{L}\p{N}]+/gu
const HAN = /\p{Script=Han}/u

/** Words for latin text, characters and bigrams for Chinese: enough to find a text again without storing it. */
export function searchTokens(text: string): Set<string> {
  const tokens = new Set<string>()
  for (const [run] of text.normalize('NFKC').toLowerCase().slice(0, 4000).matchAll(WORD)) {
    if (!HAN.test(run)) tokens.add(run)
    else for (let i = 0; i < run.length; i++) tokens.add(run.slice(i, i + (i + 1 < run.length ? 2 : 1)))
    if (tokens.size >= MAX_TOKENS) break
  }
  return tokens
}

const hashed = (indexKey: Buffer, token: string) =>
  createHmac('sha256', indexKey).update(`search|${token}`).digest('base64url').slice(0, 11)

/** The text of a `tsvector` whose lexemes are keyed hashes (66 bits each) of the search tokens. */
export function blindVector(indexKey: Buffer, text: string): string {
  return [...searchTokens(text)].map((token) => `'${hashed(indexKey, token)}'`).join(' ')
}

/** The `tsquery` that finds texts with all tokens of the query. A Chinese query's last lone character is left out. */
export function blindQuery(indexKey: Buffer, query: string): string {
  const tokens = [...searchTokens(query)]
  const useful = tokens.length > 1 ? tokens.filter((token) => !(HAN.test(token) && token.length === 1)) : tokens
  return useful.map((token) => `'${hashed(indexKey, token)}'`).join(' & ')
}
