import {
  addMonths,
  civil,
  comingWeekday,
  dayOf,
  formatDay,
  formatMinutesFromNow,
  nearestYear,
  today,
  weekdayOf,
} from './calendar.ts'
import { NUMERAL, parseNumeral } from './numerals.ts'
import type { Clock, Entity } from './types.ts'

const RELATIVE: Record<string, number> = {
  大前天: -3,
  前天: -2,
  昨天: -1,
  昨日: -1,
  昨晚: -1,
  今天: 0,
  今日: 0,
  今早: 0,
  今晚: 0,
  明天: 1,
  明日: 1,
  明早: 1,
  明晚: 1,
  后天: 2,
  大后天: 3,
}
const WEEKS: Record<string, number> = { 上上: -2, 上: -1, 这: 0, 本: 0, 下: 1, 下下: 2 }
const MONTHS: Record<string, number> = { 上: -1, 这: 0, 本: 0, 下: 1 }

const N = '(?:\\d{1,2}|[零一二两三四五六七八九十]{1,3})'
const DAY = [
  `(?<relative>${Object.keys(RELATIVE)
    .sort((a, b) => b.length - a.length)
    .join('|')})`,
  '(?<weeks>上上|下下|上|下|这|本)?个?(?:周|星期|礼拜)(?<weekday>[一二三四五六日天末1-7])(?![\\d年天])',
  `(?:(?<year>\\d{4}|[〇零一二三四五六七八九]{4})年)?(?<month>${N})月份?(?<date>${N})[日号]?`,
  `(?<months>上|下|这|本)个?月(?<ofMonth>${N})[日号]`,
  '(?<isoYear>(?:19|20)\\d{2})[-/.](?<isoMonth>\\d{1,2})[-/.](?<isoDate>\\d{1,2})(?!\\d)',
  `(?<![\\d第a-z])(?<only>${N})[号日](?![线楼店门仓柜院机员码])`,
].join('|')
const TIME = `(?<part>凌晨|清晨|早上|早晨|上午|中午|下午|傍晚|晚上|夜里|半夜|早|晚)?\\s*(?:(?<hour>${N})(?:点钟?|时|:)(?<minutes>半|一刻|三刻|(?:${N})(?=分|(?![\\d元块毛])))?分?)?`
const WHEN = new RegExp(
  `(?:${DAY})\\s*的?(?:${TIME})|(?:(?<part2>凌晨|清晨|早上|早晨|上午|中午|下午|傍晚|晚上|夜里|半夜)\\s*(?<hour2>${N})(?:点钟?|时|:)(?<minutes2>半|一刻|三刻|${N})?分?)`,
  'gu',
)
const DISTANCE = new RegExp(
  `(?<n>${NUMERAL})\\s*(?<half>个半)?(?:个|多)?(?<unit>天|日|周|星期|礼拜|月|年|小时|钟头|分钟)(?:多|钟)?(?:之|以)?(?<way>前|后)`,
  'gu',
)

type Groups = Record<string, string | undefined>

/** Chinese dates and times: 明天下午三点, 上周五, 3月5号, 三天前, 下个月2号, 2026-03-05. */
export function findChineseDates(text: string, clock: Clock): Entity[] {
  const found: Entity[] = []
  const add = (start: number, written: string, value: string | undefined) => {
    const trimmed = written.trimEnd()
    if (value) found.push({ type: 'date', value, start, end: start + trimmed.length, text: trimmed })
  }
  for (const match of text.matchAll(DISTANCE)) add(match.index, match[0], distance(match.groups ?? {}, clock))
  for (const match of text.matchAll(WHEN)) add(match.index, match[0], moment(match.groups ?? {}, clock))
  return found
}

function moment(groups: Groups, clock: Clock): string | undefined {
  const day = groups.hour2 ? today(clock) : dayIn(groups, clock)
  if (day === undefined) return undefined
  const hour = groups.hour ?? groups.hour2
  if (hour === undefined) return formatDay(day, clock)
  const part = groups.part ?? groups.part2 ?? (groups.relative?.endsWith('晚') ? '晚上' : '')
  const minute = minuteIn(part, parseNumeral(hour), groups.minutes ?? groups.minutes2)
  return minute === undefined ? undefined : formatDay(day, clock, minute)
}

function dayIn(groups: Groups, clock: Clock): number | undefined {
  const number = (name: string) => parseNumeral(groups[name] ?? '')
  if (groups.relative) return today(clock) + (RELATIVE[groups.relative] ?? 0)
  if (groups.weekday) return weekday(groups.weekday, groups.weeks, clock)
  if (groups.isoYear) return dayOf(number('isoYear'), number('isoMonth'), number('isoDate'))
  if (groups.year) return dayOf(number('year'), number('month'), number('date'))
  if (groups.month) return nearestYear(number('month'), number('date'), clock)
  const first = addMonths(today(clock), MONTHS[groups.months ?? ''] ?? 0)
  const { year, month } = civil(first)
  return dayOf(year, month, number(groups.months ? 'ofMonth' : 'only'))
}

function weekday(name: string, weeks: string | undefined, clock: Clock): number {
  const index = '一二三四五六日'.indexOf(name) + 1 || '1234567'.indexOf(name) + 1 || (name === '末' ? 6 : 7)
  return weeks === undefined ? comingWeekday(index, clock) : weekdayOf(index, WEEKS[weeks] ?? 0, clock)
}

const QUARTERS: Record<string, number> = { 半: 30, 一刻: 15, 三刻: 45 }

function minuteIn(part: string, hour: number, minutes: string | undefined): number | undefined {
  const past = minutes === undefined ? 0 : (QUARTERS[minutes] ?? parseNumeral(minutes))
  if (!(hour <= 24) || !(past < 60)) return undefined
  const afternoon = /下午|傍晚|晚/u.test(part) || (part === '中午' && hour <= 3)
  const night = /晚|夜/u.test(part) && hour === 12
  if (night) return 24 * 60 + past
  return (afternoon && hour < 12 ? hour + 12 : hour) * 60 + past
}

const DAYS_IN: Record<string, number> = { 天: 1, 日: 1, 周: 7, 星期: 7, 礼拜: 7 }
const MINUTES_IN: Record<string, number> = { 小时: 60, 钟头: 60, 分钟: 1 }

function distance({ n = '', half, unit = '', way }: Groups, clock: Clock): string | undefined {
  const count = (parseNumeral(n) + (half ? 0.5 : 0)) * (way === '前' ? -1 : 1)
  if (!Number.isFinite(count) || Math.abs(count) > 10_000) return undefined
  const minutes = MINUTES_IN[unit]
  if (minutes) return formatMinutesFromNow(Math.round(count * minutes), clock)
  const days = DAYS_IN[unit]
  if (days) return formatDay(today(clock) + Math.round(count * days), clock)
  return formatDay(addMonths(today(clock), Math.round(count * (unit === '年' ? 12 : 1))), clock)
}
