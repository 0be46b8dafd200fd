import {
  addMonths,
  comingWeekday,
  dayOf,
  formatDay,
  formatMinutesFromNow,
  nearestYear,
  today,
  weekdayOf,
} from './calendar.ts'
import { ENGLISH_NUMERAL } from './english-numerals.ts'
import { parseNumeral } from './numerals.ts'
import type { Clock, Entity } from './types.ts'

const RELATIVE: Record<string, number> = {
  'day before yesterday': -2,
  yesterday: -1,
  'last night': -1,
  today: 0,
  tonight: 0,
  'this morning': 0,
  'this afternoon': 0,
  'this evening': 0,
  'day after tomorrow': 2,
  tomorrow: 1,
  tmr: 1,
}
const WEEKDAYS = ['mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun']
const MONTHS = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec']

const MONTH =
  '(?:jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)'
const DAY = [
  `(?:the )?(?<relative>${Object.keys(RELATIVE).join('|')})`,
  '(?:(?<which>next|last|this|coming)\\s+)?(?<weekday>mon|tues?|wed(?:nes)?|thu(?:rs)?|fri|sat(?:ur)?|sun)(?:day)?',
  `(?<month>${MONTH})\\.?\\s+(?<date>\\d{1,2})(?:st|nd|rd|th)?(?:,?\\s+(?<year>\\d{4}))?`,
  `(?:the )?(?<date2>\\d{1,2})(?:st|nd|rd|th)?\\s+(?:of\\s+)?(?<month2>${MONTH})(?:,?\\s+(?<year2>\\d{4}))?`,
].join('|')
const TIME =
  '(?<hour>\\d{1,2})(?::(?<minutes>\\d{2}))?\\s*(?<half>a\\.?m\\b\\.?|p\\.?m\\b\\.?)|(?<hour24>\\d{1,2}):(?<minutes24>\\d{2})|(?<named>noon|midnight)'
const WHEN = new RegExp(`\\b(?:${DAY})\\b(?:,?\\s*(?:at\\s+|around\\s+|by\\s+)?(?:${TIME}))?`, 'giu')
const TIME_FIRST = new RegExp(`\\b(?:${TIME})\\s+(?:on\\s+)?(?:${DAY})\\b`, 'giu')
const DISTANCE = new RegExp(
  `\\b(?<ahead>in\\s+)?(?<n>\\d{1,4}|an?|${ENGLISH_NUMERAL}|a couple of)\\s+(?<unit>minute|hour|day|week|month|year)s?(?:\\s+(?<way>ago|later|from now))?\\b`,
  'giu',
)

type Groups = Record<string, string | undefined>

/** English dates and times: tomorrow 3pm, next Friday, March 5th, 5 March 2026, three days ago, in 2 weeks. */
export function findEnglishDates(text: string, clock: Clock): Entity[] {
  const found: Entity[] = []
  const add = (match: RegExpExecArray, value: string | undefined) => {
    const written = match[0].trimEnd()
    if (value) found.push({ type: 'date', value, start: match.index, end: match.index + written.length, text: written })
  }
  for (const match of text.matchAll(DISTANCE)) add(match, distance(lower(match.groups), clock))
  for (const match of text.matchAll(TIME_FIRST)) add(match, moment(lower(match.groups), clock))
  for (const match of text.matchAll(WHEN))
    add(match, isBareAbbreviation(match[0]) ? undefined : moment(lower(match.groups), clock))
  return found
}

/** "sat", "sun", "mon" and "wed" alone are other words as well, so alone they are no day. */
function isBareAbbreviation(written: string): boolean {
  return /^(?:sat|sun|mon|wed)$/iu.test(written)
}

function lower(groups: Groups | undefined): Groups {
  return Object.fromEntries(Object.entries(groups ?? {}).map(([name, value]) => [name, value?.toLowerCase()]))
}

function moment(groups: Groups, clock: Clock): string | undefined {
  const day = dayIn(groups, clock)
  return day === undefined ? undefined : formatDay(day, clock, minuteIn(groups))
}

function dayIn(
  { relative, weekday, which, month, date, year, month2, date2, year2 }: Groups,
  clock: Clock,
): number | undefined {
  if (relative) return today(clock) + (RELATIVE[relative] ?? 0)
  if (weekday) {
    const index = WEEKDAYS.indexOf(weekday.slice(0, 3)) + 1
    if (which === 'next') return weekdayOf(index, 1, clock)
    if (which === 'last') return comingWeekday(index, clock) - 7
    return comingWeekday(index, clock)
  }
  const monthIndex = MONTHS.indexOf((month ?? month2 ?? '').slice(0, 3)) + 1
  const dateNumber = Number(date ?? date2)
  const written = year ?? year2
  return written ? dayOf(Number(written), monthIndex, dateNumber) : nearestYear(monthIndex, dateNumber, clock)
}

function minuteIn({ hour, minutes, half, hour24, minutes24, named }: Groups): number | undefined {
  if (named) return named === 'noon' ? 720 : 1440
  const h = Number(hour ?? hour24)
  const m = Number(minutes ?? minutes24 ?? 0)
  if (!(h <= 24) || !(m < 60)) return undefined
  if (!half) return h * 60 + m
  return ((h % 12) + (half.startsWith('p') ? 12 : 0)) * 60 + m
}

const ABOUT: Record<string, number> = { a: 1, an: 1, 'a couple of': 2 }
const DAYS_IN: Record<string, number> = { day: 1, week: 7 }
const MINUTES_IN: Record<string, number> = { minute: 1, hour: 60 }

function distance({ ahead, n = '', unit = '', way }: Groups, clock: Clock): string | undefined {
  if (!ahead && !way) return undefined
  const count = (ABOUT[n] ?? parseNumeral(n)) * (way === 'ago' ? -1 : 1)
  const minutes = MINUTES_IN[unit]
  if (minutes) return formatMinutesFromNow(count * minutes, clock)
  const days = DAYS_IN[unit]
  if (days) return formatDay(today(clock) + count * days, clock)
  return formatDay(addMonths(today(clock), count * (unit === 'year' ? 12 : 1)), clock)
}
