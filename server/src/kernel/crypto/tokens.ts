import { createCipheriv, createHash } from 'node:crypto'

const MAX_TOKENS = 400
const BLOCK = 16
const WORD = /[\p{L}\p{N}]+/gu
const HAN = /\p{Script=Han}/u

/** Words for latin text, bigrams (and a run's last character) for Chinese: enough to find a text without storing it. */
function searchTokens(text: string): Set<string> {
  const tokens = new Set<string>()
  for (const [run] of text.normalize('NFKC').toLowerCase().slice(0, 4000).matchAll(WORD)) {
    if (!HAN.test(run)) tokens.add(run)
    else for (let i = 0; i < run.length; i++) tokens.add(run.slice(i, i + 2))
    if (tokens.size >= MAX_TOKENS) break
  }
  return tokens
}

/**
 * One AES-256 block a token, cut to 48 bits: a keyed pseudorandom function that hashes a whole group of messages in one
 * call (HMAC a token cost 30 times as much on the hot way). Blocks carry the length, longer tokens their SHA-256.
 */
function hashed(key: Buffer, tokens: string[]): string[] {
  const blocks = Buffer.alloc(tokens.length * BLOCK)
  tokens.forEach((token, i) => {
    const at = i * BLOCK
    const length = Buffer.byteLength(token)
    if (length < BLOCK) {
      blocks.writeUInt8(length, at)
      blocks.write(token, at + 1)
    } else createHash('sha256').update(token).digest().copy(blocks, at, 0, BLOCK)
  })
  const cipher = createCipheriv('aes-256-ecb', key, null).setAutoPadding(false)
  const out = cipher.update(blocks)
  return tokens.map((_, i) => out.toString('base64url', i * BLOCK, i * BLOCK + 6))
}

/** One text of a `tsvector` for each text given: its lexemes are the keyed hashes of the search tokens. */
export function blindVectors(key: Buffer, texts: readonly string[]): string[] {
  const tokens = texts.map((text) => [...searchTokens(text)])
  const hashes = hashed(key, tokens.flat())
  let from = 0
  return tokens.map(({ length }) => {
    const own = hashes.slice(from, from + length)
    from += length
    return own.length === 0 ? '' : `'${own.join("' '")}'`
  })
}

/** The `tsquery` that finds texts with all tokens of the query; a Chinese run's lone last character is left out. */
export function blindQuery(key: Buffer, query: string): string {
  const tokens = [...searchTokens(query)]
  const useful = tokens.filter((token) => !(HAN.test(token) && token.length === 1))
  return hashed(key, useful.length > 0 ? useful : tokens)
    .map((token) => `'${token}'`)
    .join(' & ')
}
