import { find } from '@tandem/pii'
import { RE2JS } from 're2js'
import { type Folded, fold, unfold } from './fold.ts'
import { type Hit, type Said, type Side, saidBy, type Talk } from './talk.ts'
import { joined, type Match, Words } from './words.ts'

type Check = (talk: Talk) => Hit[]

/** Hits in every message of a side. */
const inMessages =
  (side: Side, look: (folded: Folded, said: Said, talk: Talk) => Match[]): Check =>
  (talk) =>
    saidBy(talk, side).flatMap((said) => {
      const folded = fold(said.text)
      return look(folded, said, talk).map(({ start, end }) => ({
        agent: said.agent,
        span: { seq: said.seq, ...unfold(folded, start, end) },
      }))
    })

/** Forbidden words, but for those inside of words in which they are harmless. */
export function words(side: Side, list: readonly string[], unless: readonly string[]): Check {
  const [bad, harmless] = [new Words(list), new Words(unless)]
  return inMessages(side, ({ text }) => {
    const found = bad.find(text)
    if (found.length === 0) return []
    const covers = harmless.find(text)
    return joined(found.filter(({ start, end }) => !covers.some((one) => one.start <= start && one.end >= end)))
  })
}

const NEGATED = /(?:不|没|无|未|别|非|勿|谁|难以|拒绝|not|never|cannot|can't|don't|won't|no)[^,.;!?，。；！？]{0,6}$/

/** Promising words that nothing takes back: 不能保证 and "we cannot guarantee" promise nothing. */
export function promise(side: Side, list: readonly string[]): Check {
  const promising = new Words(list)
  return inMessages(side, ({ text }) =>
    joined(promising.find(text)).filter(({ start }) => !NEGATED.test(text.slice(Math.max(0, start - 12), start))),
  )
}

/** Thrown when a pattern cannot be used; the message says what is wrong with it. */
export class BadPattern extends Error {}

const MAX_HITS = 20

/** The time of a pattern is its size times the text: this many steps for each character at most. */
const MAX_PROGRAM = 400

/** @throws BadPattern */
export function pattern(side: Side, source: string): Check {
  const matcher = compile(source)
  if (matcher.matcher('').find()) throw new BadPattern('it matches the empty text / 能匹配空文本')
  if (matcher.programSize() > MAX_PROGRAM) throw new BadPattern('it is too large to be fast / 过于庞大，匹配会变慢')
  return inMessages(side, ({ text }) => {
    const found: Match[] = []
    const search = matcher.matcher(text)
    while (found.length < MAX_HITS && search.find()) found.push({ start: search.start(), end: search.end() })
    return found
  })
}

function compile(source: string): RE2JS {
  try {
    return RE2JS.compile(source, RE2JS.CASE_INSENSITIVE)
  } catch (error) {
    throw new BadPattern(error instanceof Error ? error.message : String(error))
  }
}

type Way = 'messenger' | 'phone' | 'link'

const APP = '(?:微信|威信|薇信|v信|vx|wx|wechat|qq|扣扣|企鹅号|whatsapp|telegram|line)'
/** Short bounded pieces only: nothing here can take long on any text. */
const INVITATIONS = [
  new RegExp(`加(?:一?下|个|我|你|您|[+➕]){0,3}的?${APP}`, 'g'),
  /加(?:一?下|个|我|你|您|[+➕]){0,3}v(?![a-z0-9])/g,
  new RegExp(`${APP}(?:号码?|id)?(?:是|为|:){0,2} ?[a-z0-9][a-z0-9_-]{4,19}`, 'g'),
  /私(?:下|底下|聊|信)(?:联系|加|转账|交易|聊|谈)/g,
  /(?:add|message|text|contact) me (?:on|via|at) (?:my )?(?:wechat|whatsapp|qq|telegram|line)/g,
]
const LINK =
  /(?:https?:\/\/|www\.)[a-z0-9][a-z0-9.-]{1,100}|(?<![a-z0-9@.-])[a-z0-9][a-z0-9-]{0,40}(?:\.[a-z0-9-]{1,40}){0,3}\.(?:com|cn|net|org|top|xyz|vip|shop|cc|io|me|link|info|biz|app)(?![a-z0-9])/g

const NUMBERS: readonly string[] = ['mobile_cn', 'landline_cn', 'intl_phone']
const ACCOUNTS: readonly string[] = ['wechat', 'qq']

/** Ways around the service, but for those that are allowed, and numbers that the customer told first. */
export function contact(side: Side, ways: readonly Way[], allowed: readonly string[]): Check {
  const fine = allowed.map((one) => fold(one).text)
  return inMessages(side, (folded, said, talk) => {
    const { text } = folded
    const found: Match[] = []
    if (ways.includes('messenger')) found.push(...INVITATIONS.flatMap((one) => matchesOf(one, text)))
    if (ways.includes('link')) found.push(...matchesOf(LINK, text).filter((one) => !isOwn(text, one, fine)))
    const kinds = [...(ways.includes('phone') ? NUMBERS : []), ...(ways.includes('messenger') ? ACCOUNTS : [])]
    const told = talk.said.filter(({ by, seq }) => by === 'customer' && seq < said.seq).map((one) => digits(one.text))
    for (const { type, start, end } of find(text)) {
      const plain = text.slice(start, end)
      if (!kinds.includes(type) || fine.some((one) => digits(one) !== '' && digits(one) === digits(plain))) continue
      if (!told.some((one) => digits(plain) !== '' && one.includes(digits(plain)))) found.push({ start, end })
    }
    return joined(found)
  })
}

const digits = (text: string): string => text.replace(/\D/g, '')

const matchesOf = (pattern: RegExp, text: string): Match[] =>
  Array.from(text.matchAll(pattern), ({ index, 0: { length } }) => ({ start: index, end: index + length }))

function isOwn(text: string, { start, end }: Match, allowed: readonly string[]): boolean {
  const host = text.slice(start, end).replace(/^https?:\/\//, '')
  return allowed.some((domain) => host === domain || host.endsWith(`.${domain}`))
}
