import { isLuhn } from '../checksums.ts'
import { type Candidate, CERTAINTY } from '../types.ts'
import { cueBefore, LEFT, lastPart, RIGHT, SEPARATOR, scan } from './scan.ts'

interface Scheme {
  prefix: RegExp
  lengths: number[]
}

/** Issuer prefixes with the lengths they are issued in; old Chinese debit cards carry no scheme prefix. */
const SCHEMES: Scheme[] = [
  { prefix: /^(?:62|81)/, lengths: [16, 17, 18, 19] },
  { prefix: /^4/, lengths: [13, 16, 19] },
  { prefix: /^(?:5[1-5]|222[1-9]|22[3-9]|2[3-6]|27[01]|2720)/, lengths: [16] },
  { prefix: /^3[47]/, lengths: [15] },
  { prefix: /^35(?:2[89]|[3-8])/, lengths: [16, 17, 18, 19] },
  { prefix: /^3(?:0[0-5]|6|[89])/, lengths: [14, 16, 19] },
  { prefix: /^(?:6011|64[4-9]|65|60)/, lengths: [16, 17, 18, 19] },
  { prefix: /^(?:955[0-9]|103)/, lengths: [16, 17, 18, 19] },
]
const LONGEST = 19
const SHORTEST = 13

const START = new RegExp(`${LEFT}\\d`, 'g')
const NEXT = new RegExp(`${SEPARATOR}(\\d)`, 'y')
const END = new RegExp(RIGHT, 'y')

/** Payment cards: issuer prefix, length and Luhn. Of several readings from one start the longest wins. */
export const bankCards = (text: string): Candidate[] =>
  scan(START, text, (match) => {
    const card = readCard(text, match.index)
    // The match is a single digit; the search must go on behind the card, not inside it.
    if (card) START.lastIndex = card.end
    return card
  })

function readCard(text: string, start: number): Candidate | undefined {
  let number = text[start] ?? ''
  const ends = [start + 1]
  while (number.length < LONGEST) {
    NEXT.lastIndex = ends[ends.length - 1] ?? start
    const next = NEXT.exec(text)
    if (!next) break
    number += next[1]
    ends.push(NEXT.lastIndex)
  }
  for (let length = number.length; length >= SHORTEST; length--) {
    const end = ends[length - 1] ?? start
    const value = number.slice(0, length)
    if (endsAt(text, end) && isCard(value))
      return { type: 'bank_card', start, end, value, certainty: CERTAINTY.checked }
  }
  return undefined
}

function endsAt(text: string, at: number): boolean {
  END.lastIndex = at
  return END.test(text)
}

const isCard = (number: string) =>
  SCHEMES.some(({ prefix, lengths }) => lengths.includes(number.length) && prefix.test(number)) && isLuhn(number)

const EXPIRY = new RegExp(
  `(?:exp(?:iry|ires|\\.)?|valid thru|有效期|到期)[:\\s是至到为]{0,4}${'(?<value>(?:0[1-9]|1[0-2])\\s?[/-]\\s?(?:20)?\\d{2})'}${RIGHT}`,
  'gi',
)
/** Coupons expire too: the date belongs to a card only when a card is near. */
const CARD_NEAR = /(?:卡|card|visa|master|amex|unionpay|cvv|\d{4}[ -]?$|\d{4}[^\d]{0,10}$)/i

/** Expiry dates of cards. */
export const cardExpiries = (text: string): Candidate[] =>
  scan(EXPIRY, text, (match) =>
    cueBefore(text, match.index, CARD_NEAR, 30) ? lastPart(match, 'card_expiry', CERTAINTY.secret) : undefined,
  )

const CVV = new RegExp(
  `(?:cvv2?|cvc2?|cvn2?|安全码|(?:背面|后面)(?:的|最后)?[三3]位(?:数字?)?|卡后[三3]位)[:=\\s"'是为码(]{0,5}(?<value>\\d(?:${SEPARATOR}\\d){2,3})${RIGHT}`,
  'gi',
)

/** Card verification values after their cue. */
export const cvvs = (text: string): Candidate[] => scan(CVV, text, (match) => lastPart(match, 'cvv', CERTAINTY.secret))
