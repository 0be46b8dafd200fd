import { type Candidate, CERTAINTY } from '../types.ts'
import { cueBefore, lastPart, RIGHT, SEPARATOR, scan } from './scan.ts'

const EXPIRY = new RegExp(
  `(?:exp(?:iry|ires|\\.)?|valid thru|有效期|到期)[:\\s是至到为]{0,4}(?<value>(?:0[1-9]|1[0-2])\\s?[/-]\\s?(?:20)?\\d{2})${RIGHT}`,
  'gi',
)
/** Coupons expire too: the date belongs to a card only when a card is near. */
const CARD_BEFORE = /(?:卡|card|visa|master|amex|unionpay|cvv|\d{4}[^\d]{0,10}$)/i
const CARD_AFTER = /^[^\d]{0,10}(?:卡号|card|cvv|\d{4}[ -]?\d{4}[ -]?\d{4})/i
const REACH = 30

/** Expiry dates of cards. */
export const cardExpiries = (text: string): Candidate[] =>
  scan(EXPIRY, text, (match) =>
    cueBefore(text, match.index, CARD_BEFORE, REACH) ||
    CARD_AFTER.test(text.slice(EXPIRY.lastIndex, EXPIRY.lastIndex + REACH))
      ? lastPart(match, 'card_expiry', CERTAINTY.secret)
      : undefined,
  )

const CVV = new RegExp(
  `(?:cvv2?|cvc2?|cvn2?|安全码|(?:背面|后面)(?:的|最?后)?[三3]位(?:数字?)?|卡后[三3]位)[:=\\s"'是为码(]{0,5}(?<value>\\d(?:${SEPARATOR}\\d){2,3})${RIGHT}`,
  'gi',
)

/** Card verification values after their cue. */
export const cvvs = (text: string): Candidate[] => scan(CVV, text, (match) => lastPart(match, 'cvv', CERTAINTY.secret))
