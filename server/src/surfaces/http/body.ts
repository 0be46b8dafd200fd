import type { FastifyInstance } from 'fastify'
import { Failure, fail } from '../../kernel/errors.ts'

/** What a request may hold, unless its verb takes more. */
export const BODY_BYTES = 256 * 1024

const MAX_DEPTH = 32
// biome-ignore lint/suspicious/noControlCharactersInRegex: NUL is what this looks for
const UNSTORABLE = /\u0000|\p{Surrogate}/u
const TEXT = {
  zh: '文字中有不能保存的字符（空字符或残缺的表情符号），请删去后再试',
  en: 'the text holds what cannot be stored (a null character, half an emoji); take it out and try again',
}
const JSON_FORM = { zh: '内容不是有效的 JSON', en: 'the content is no valid JSON' }
const decoder = new TextDecoder('utf-8', { fatal: true })

/**
 * JSON from outside: valid UTF-8, at most 32 levels deep, no `__proto__` or `constructor.prototype`, and no text that
 * PostgreSQL refuses (NUL, half a surrogate pair; both can hide behind `\u` escapes). Depth is counted
 * before parsing, so that a megabyte of brackets costs one scan and no stack.
 */
export function parseJson(raw: Buffer): unknown {
  const text = decode(raw)
  if (text.trim() === '') return {}
  if (depthOf(text) > MAX_DEPTH) fail('bad_input', { problem: `JSON: > ${MAX_DEPTH} levels` })
  try {
    return JSON.parse(text, (key, value) => {
      if (key === '__proto__' || key === 'constructor') throw new SyntaxError(key)
      if (UNSTORABLE.test(key) || (typeof value === 'string' && UNSTORABLE.test(value)))
        fail('bad_input', { problem: TEXT })
      return value
    })
  } catch (error) {
    if (error instanceof Failure) throw error
    return fail('bad_input', { problem: JSON_FORM })
  }
}

function decode(raw: Buffer): string {
  try {
    return decoder.decode(raw)
  } catch {
    return fail('bad_encoding')
  }
}

function depthOf(text: string): number {
  let depth = 0
  let deepest = 0
  let quoted = false
  for (let i = 0; i < text.length; i++) {
    const c = text.charCodeAt(i)
    if (quoted) {
      if (c === 0x5c) i++
      else if (c === 0x22) quoted = false
    } else if (c === 0x22) quoted = true
    else if (c === 0x7b || c === 0x5b) deepest = Math.max(deepest, ++depth)
    else if (c === 0x7d || c === 0x5d) depth--
  }
  return deepest
}

export function acceptJson(app: FastifyInstance): void {
  app.removeAllContentTypeParsers()
  app.addContentTypeParser(/^application\/json($|;)/, { parseAs: 'buffer' }, (_request, raw, done) => {
    try {
      done(null, parseJson(raw as Buffer))
    } catch (error) {
      done(error as Error)
    }
  })
}
