import type { Localized } from '@tandem/contract'

/** What the columns of a row say of how long its article is valid, as it stands there; empty where they say nothing. */
export interface RawValidity {
  from: string
  until: string
}

/** The time and the place that dates are read in. */
export interface When {
  zone: string
  now: number
}

/** What people call these columns. */
const UNTIL =
  /^(?:有效(?:期限?|日期|时间|期?至|期?到)|失效(?:日期?|时间)|到期(?:日期?|时间)|过期(?:日期?|时间)|截止(?:日期?|时间)|结束(?:日期?|时间)|valid(?:ity)?|valid (?:until|till|to|through)|expir(?:es|y|ation)(?: (?:at|on|date))?|expires|end date)$/
const FROM =
  /^(?:生效(?:日期?|时间)|(?:有效期)?开始(?:日期?|时间)|起始(?:日期?|时间)|valid from|effective(?: (?:from|date))?|start date)$/

/** Where the columns of validity stand under a heading; -1 where there is none. */
export function validityColumns(heading: readonly string[]): { from: number; until: number } {
  const names = heading.map((name) =>
    name
      .replace(/[（(].*[)）]/u, '')
      .replace(/_/g, ' ')
      .trim(),
  )
  return { from: names.findIndex((name) => FROM.test(name)), until: names.findIndex((name) => UNTIL.test(name)) }
}

const ENDLESS =
  /^(?:长期(?:有效)?|永久(?:有效)?|一直有效|不限(?:期)?|无(?:期限|限期)?|[-–—/]+|n\/?a|none|never|permanent(?:ly)?|always|no (?:end|expiry))?$/iu

/** Until when an article is valid, or what is wrong with what its row says. */
export function validityOf(raw: RawValidity, { zone, now }: When): { validUntil: string | null } | Localized {
  const [start, end] = [daysIn(raw.from), daysIn(raw.until)]
  if (start === 'unclear') return unclear(raw.from)
  if (end === 'unclear') return unclear(raw.until)
  if (start === 'either' || end === 'either') return either(start === 'either' ? raw.from : raw.until)
  // A date in a column of beginnings is one, whatever stands beside it.
  const from = start.from ?? start.until?.first ?? end.from
  const until = end.until?.last
  if (from && until && until < from) return ENDS_EARLY
  if (from && now < startOf(from, zone)) return notYet(from)
  return { validUntil: until ? new Date(startOf(nextDay(until), zone) - 1).toISOString() : null }
}

const unclear = (said: string): Localized => ({
  zh: `有效期“${said.trim()}”不是能看懂的日期：请写成 2026-12-31，或者留空`,
  en: `“${said.trim()}” is no date of validity: write it like 2026-12-31, or leave it empty`,
})

const either = (said: string): Localized => ({
  zh: `有效期“${said.trim()}”分不清哪个是月、哪个是日：请写成 2026-03-04 这样，年在最前`,
  en: `“${said.trim()}” may be read in two ways: write the year first, like 2026-03-04`,
})

const notYet = (day: string): Localized => ({
  zh: `${day} 才生效：请到那天以后再导入，以免 AI 提前这样回答`,
  en: `It is valid from ${day} on only: import it then, so that nobody is answered with it before`,
})

const ENDS_EARLY: Localized = { zh: '失效日期早于生效日期', en: 'It ends before it begins' }

/** Days as `2026-12-31`: a month has a first and a last. */
interface Span {
  first: string
  last: string
}

interface Days {
  from?: string
  until?: Span
}

const MONTHS = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec']
const MONTH = `(?<m>${MONTHS.join('|')})[a-z]*\\.?`
const NTH = String.raw`(?<d>\d{1,2})(?:st|nd|rd|th)?`

/** How dates are written, the longest first: what one has taken is gone for the next. */
const FORMS: readonly RegExp[] = [
  /(?<!\d)(?<y>\d{4})\s*[-/.年]\s*(?<m>\d{1,2})\s*[-/.月]\s*(?<d>\d{1,2})(?!\d)\s*[日号]?/gu,
  /(?<!\d)(?<y>20\d{2})(?<m>\d{2})(?<d>\d{2})(?!\d)/gu,
  /(?<!\d)(?<a>\d{1,2})[-/.](?<b>\d{1,2})[-/.](?<y>\d{4})(?!\d)/gu,
  new RegExp(`(?<!\\d)${NTH} ${MONTH},? (?<y>\\d{4})(?!\\d)`, 'giu'),
  new RegExp(`\\b${MONTH} ${NTH},? (?<y>\\d{4})(?!\\d)`, 'giu'),
  /(?<!\d)(?<y>\d{4})\s*年\s*(?<m>\d{1,2})\s*月[底末]?/gu,
  /(?<!\d)(?<y>\d{4})\s*年[底末]/gu,
]
const CLOCK = /\d{1,2}:\d{2}(?::\d{2})?/gu
const BEGINS = /^(?:从|自)?#(?:起|开始)?(?:生效)?$|^(?:from|since)#(?:on)?$/iu
const ENDS =
  /^(?:有效期?)?(?:至|到|截止到?|截至|止于)?#(?:为?止|以?前|之前)?(?:有效|失效|到期)?$|^(?:valid)?(?:until|till|to|through|by|expires)#$/iu
const BETWEEN =
  /^(?:从|自)?#(?:起)?(?:至|到|~|-|–|—|to|until|through)#(?:为?止)?(?:有效)?$|^(?:from)?#(?:to|until|through|-)#$/iu

/** The days that a cell names; `unclear` where it says something else too, `either` where 03/04 may be March or April. */
function daysIn(cell: string): Days | 'unclear' | 'either' {
  const text = cell.normalize('NFKC').trim()
  if (ENDLESS.test(text)) return {}
  const found: { at: number; span: Span | null }[] = []
  let isEither = false
  let rest = text
  for (const form of FORMS) {
    rest = rest.replace(form, (...match) => {
      const { a, b, ...named } = match.at(-1) as Record<string, string | undefined>
      isEither ||= a !== undefined && a !== b && Number(a) <= 12 && Number(b) <= 12
      const parts = a === undefined ? named : Number(a) > 12 ? { ...named, d: a, m: b } : { ...named, m: a, d: b }
      found.push({ at: match.at(-3) as number, span: spanOf(parts) })
      // Of the same length, so that places stay true.
      return '#'.padEnd(match[0].length)
    })
  }
  const spans = found.sort((a, b) => a.at - b.at).flatMap(({ span }) => span ?? [])
  const words = rest.replace(CLOCK, '').replace(/\s+/g, '')
  const [first, second] = spans
  if (!first || spans.length < found.length) return 'unclear'
  if (isEither) return 'either'
  if (second) return BETWEEN.test(words) ? { from: first.first, until: second } : 'unclear'
  if (ENDS.test(words)) return { until: first }
  return BEGINS.test(words) ? { from: first.first } : 'unclear'
}

/** A day, a month or a year; null when there is no such day. */
function spanOf({ y = '', m, d }: Record<string, string | undefined>): Span | null {
  const month = m === undefined ? 12 : MONTHS.indexOf(m.toLowerCase()) + 1 || Number(m)
  if (month < 1 || month > 12) return null
  const last = new Date(Date.UTC(Number(y), month, 0)).getUTCDate()
  const day = d === undefined ? last : Number(d)
  if (day < 1 || day > last) return null
  const written = (date: number) => `${y}-${String(month).padStart(2, '0')}-${String(date).padStart(2, '0')}`
  return { first: written(d === undefined ? 1 : day), last: written(day) }
}

const DAY_MS = 86_400_000

const nextDay = (day: string): string => new Date(Date.parse(`${day}T00:00:00Z`) + DAY_MS).toISOString().slice(0, 10)

/** The instant at which a day begins on the wall clock of a zone. */
function startOf(day: string, zone: string): number {
  const wall = new Intl.DateTimeFormat('sv-SE', { timeZone: zone, dateStyle: 'short', timeStyle: 'medium' })
  const ahead = (at: number) => Date.parse(`${wall.format(at).replace(' ', 'T')}Z`) - at
  const midnight = Date.parse(`${day}T00:00:00Z`)
  // The second look counts where the clocks change between the guess and the answer.
  return midnight - ahead(midnight - ahead(midnight))
}
