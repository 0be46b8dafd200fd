/**
 * Words that bind a shop, by what they promise: guarantees, gifts, money back, rebates, absolutes, haste. A sentence with
 * one of a group needs a source with one of the same group.
 */
const PROMISES: readonly RegExp[] = [
  /保证|保障|承诺|一定|必定|肯定|绝对|确保|100%|\b(?:guarante\w*|promis\w*|ensur\w*|definitely|certainly|absolutely)\b/u,
  /免费|包邮|免运费|免邮|赠|送您|送你|\b(?:free|complimentary|gift|no charge)\b/u,
  /赔|补偿|理赔|返现|返还|退款|退钱|退还|全额|\b(?:refund\w*|compensat\w*|reimburs\w*|money back|pay back)\b/u,
  /折|优惠|降价|立减|满减|红包|券|\b(?:discount\w*|coupon\w*|voucher\w*|cheaper|% off)\b/u,
  /永久|终身|无条件|无限|任何|所有|全部|随时|\b(?:any|all|every|unlimited|lifetime|unconditional\w*|always|anytime)\b/u,
  /马上|立即|立刻|当天|即时|\b(?:immediately|instantly|right away|at once|same day)\b/u,
]

/** The groups of binding words that a text has. */
export const promisesIn = (text: string): number[] =>
  PROMISES.flatMap((words, group) => (words.test(text) ? [group] : []))

/** They look like a no and are none. */
const NO_DENIAL = /无理由|无忧|无论|不管|不仅|不但|非常|不好意思|无线|分别|特别|类别|级别|性别/gu
/** A bound, such as 不满 199 元: it says for whom, not whether. */
const BOUND = /不[满足到]|未满|不[少多]于|不超过|不[低高晚]于/gu
const DENIAL =
  /不|没|无|未|勿|别|禁止|拒绝|除外|非|\b(?:not|no|never|cannot|without|except|unless|unable|neither|nor)\b|n['’]t\b/gu

const isOdd = (matches: Iterable<unknown>): boolean => [...matches].length % 2 === 1

/** Whether a text says yes or no: two denials are a yes. */
export const denies = (text: string): boolean => isOdd(text.replace(NO_DENIAL, '').replace(BOUND, '').matchAll(DENIAL))

/** Whether two texts say the same yes or no, with or without a bound. */
export const agree = (one: string, other: string): boolean =>
  denies(one) === denies(other) && isOdd(one.matchAll(BOUND)) === isOdd(other.matchAll(BOUND))
