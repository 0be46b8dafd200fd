/** Every kind of personal information that `find` knows, in the words of the test vectors. */
export const PII_TYPES = [
  'mobile_cn',
  'landline_cn',
  'intl_phone',
  'resident_id',
  'hmt_residence',
  'hkid',
  'uscc',
  'bank_card',
  'card_expiry',
  'cvv',
  'passport',
  'hk_macao_permit',
  'taiwan_permit',
  'plate',
  'email',
  'wechat',
  'qq',
  'ip',
  'address',
  'name',
  'otp',
  'password',
] as const
export type PiiType = (typeof PII_TYPES)[number]

/** One finding: `text.slice(start, end)` of the original text; `value` is the normalised form. */
export interface Span {
  type: PiiType
  start: number
  end: number
  value: string
}

/** How sure a detector is; on overlap the higher one wins, then the longer one. */
export const CERTAINTY = { free: 1, cued: 2, structured: 3, checked: 4, secret: 5 } as const

/** A span in a normalised view, before overlaps are settled. */
export interface Candidate extends Span {
  certainty: number
}

/** Looks at a normalised text; offsets are those of that text. */
export type Detector = (text: string) => Candidate[]
