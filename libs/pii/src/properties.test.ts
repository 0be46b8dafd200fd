import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { isLuhn, isResidentId } from './checksums.ts'
import { createVault, find, mask, PII_TYPES, restore, tokenise } from './index.ts'

const WORDS =
  '13800138000|一三八〇〇一三八〇〇〇|4111 1111 1111 1111|110101194910010001|a@b.com|我叫张三|，|。| |订单|验证码|8392|密码:|Abc123|地址：|北京市海淀区中关村大街1号|<PHONE_1>|<NAME_2>|1|x|\u200b|\\u0031|&#49;|微信|京A12345|先生|·|-|.|@|(|)'.split(
    '|',
  )
const chat = fc.oneof(
  fc.array(fc.constantFrom(...WORDS), { maxLength: 14 }).map((words) => words.join('')),
  fc.string(),
)
const figures = (length: number) =>
  fc.array(fc.integer({ min: 0, max: 9 }), { minLength: length, maxLength: length }).map((each) => each.join(''))
const separator = fc.constantFrom('', '', ' ', '-', '.', '\n', '·', '\u200b', ' - ')
const surrounding = fc.constantFrom('', '，', '电话', '：', ' ', '\n', '"', '机')

/** The characters of a number with a separator, or none, between any two. */
const spread = (number: fc.Arbitrary<string>) =>
  fc
    .tuple(number, fc.array(separator, { minLength: 19, maxLength: 19 }))
    .map(([digits, between]) => ({ digits, text: [...digits].map((digit, at) => digit + (between[at] ?? '')) }))
    .map(({ digits, text }) => ({ digits, text: text.join('').replace(/[ \-.\n·\u200b]+$/, '') }))

describe('recall of structured numbers, however they are spread out', () => {
  const mobile = fc.tuple(fc.integer({ min: 3, max: 9 }), figures(9)).map(([second, rest]) => `1${second}${rest}`)
  const card = figures(14).map((body) => withCheck(`62${body}`, '0123456789', isLuhn))
  const resident = fc
    .tuple(fc.constantFrom('110101', '310115', '830000'), fc.constantFrom('19491001', '20000229'), figures(3))
    .map((parts) => withCheck(parts.join(''), '0123456789X', isResidentId))

  test.each([
    ['mobile', mobile],
    ['card', card],
    ['resident', resident],
  ])('%s', (_, number) => {
    fc.assert(
      fc.property(spread(number), surrounding, surrounding, ({ digits, text }, before, after) => {
        // A lone point makes a decimal of it, and decimals stay out by rule.
        fc.pre(!/^\d+\.\d+$/.test(text.replace(/\u200b/g, '')))
        expect(find(before + text + after).map(({ value }) => value)).toContain(digits)
      }),
      { numRuns: 400 },
    )
  })
})

const withCheck = (body: string, alphabet: string, isValid: (number: string) => boolean) =>
  body + ([...alphabet].find((check) => isValid(body + check)) ?? '')

test('spans are sorted, apart from each other and inside the text', () => {
  fc.assert(
    fc.property(chat, (text) => {
      let last = 0
      for (const { start, end, type } of find(text)) {
        expect(start).toBeGreaterThanOrEqual(last)
        expect(end).toBeGreaterThan(start)
        expect(end).toBeLessThanOrEqual(text.length)
        expect(PII_TYPES).toContain(type)
        last = end
      }
    }),
    { numRuns: 500 },
  )
})

test('masking leaves no checked or structured number behind', () => {
  const strict = new Set(['mobile_cn', 'landline_cn', 'resident_id', 'bank_card', 'email', 'plate'])
  fc.assert(
    // Words apart from each other: figures glued together are no number before their neighbours are masked.
    fc.property(fc.array(fc.constantFrom(...WORDS), { maxLength: 14 }), (words) => {
      const text = words.join('，')
      const before = new Set(find(text).map(({ value }) => value))
      const after = find(mask(text)).filter(({ type, value }) => strict.has(type) && before.has(value))
      expect(after).toEqual([])
    }),
    { numRuns: 500 },
  )
})

test('tokens bring back the very text, but for secrets', () => {
  const secret = new Set(['otp', 'password', 'cvv', 'card_expiry'])
  fc.assert(
    fc.property(chat, (text) => {
      const spans = find(text)
      fc.pre(!spans.some(({ type }) => secret.has(type)))
      // One number written in two ways keeps one token and comes back the way it was first written.
      fc.pre(new Set(spans.map(({ value }) => value)).size === spans.length)
      const vault = createVault()
      expect(restore(tokenise(text, vault), vault)).toBe(text)
    }),
    { numRuns: 500 },
  )
})

test('order numbers of 18 digits that begin with a date are never taken for something else', () => {
  const date = fc.tuple(
    fc.integer({ min: 2020, max: 2039 }),
    fc.integer({ min: 1, max: 12 }),
    fc.integer({ min: 1, max: 28 }),
  )
  fc.assert(
    fc.property(date, figures(10), ([year, month, day], rest) => {
      const number = `${year}${String(month).padStart(2, '0')}${String(day).padStart(2, '0')}${rest}`
      expect(find(`订单号${number}`)).toEqual([])
    }),
    { numRuns: 1_000 },
  )
})
