import type { Language } from '@tandem/contract'
import { useLanguage } from './language.ts'

const locale = { zh: 'zh-CN', en: 'en-GB' } as const

const day = (at: Date) => new Date(at.getFullYear(), at.getMonth(), at.getDate()).getTime()

/** Whole days from `at` to `now` in the reader's time zone: 0 today, 1 yesterday. */
export function daysAgo(at: Date, now: Date): number {
  return Math.round((day(now) - day(at)) / 86_400_000)
}

/** A short span such as `45s`, `12m`, `3h 05m`, `2d`; for waiting times, so seconds show only below a minute. */
export function span(seconds: number, language: Language): string {
  const unit = language === 'zh' ? { s: '秒', m: '分', h: '时', d: '天' } : { s: 's', m: 'm', h: 'h', d: 'd' }
  const whole = Math.max(0, Math.floor(seconds))
  if (whole < 60) return `${whole}${unit.s}`
  if (whole < 3600) return `${Math.floor(whole / 60)}${unit.m}`
  if (whole < 86_400)
    return `${Math.floor(whole / 3600)}${unit.h}${String(Math.floor((whole % 3600) / 60)).padStart(2, '0')}${unit.m}`
  return `${Math.floor(whole / 86_400)}${unit.d}`
}

/** Everything that turns instants and figures into words, in one language. */
export function formatter(language: Language) {
  const of = (options: Intl.DateTimeFormatOptions) => new Intl.DateTimeFormat(locale[language], options)
  const clock = of({ hour: '2-digit', minute: '2-digit', hour12: false })
  const date = of({ month: 'short', day: 'numeric' })
  const dated = of({ year: 'numeric', month: 'short', day: 'numeric' })
  const full = of({ dateStyle: 'medium', timeStyle: 'medium', hour12: false })
  const relative = new Intl.RelativeTimeFormat(locale[language], { numeric: 'auto' })
  const number = new Intl.NumberFormat(locale[language])
  const money = new Intl.NumberFormat(locale[language], {
    style: 'currency',
    currency: 'CNY',
    currencyDisplay: 'narrowSymbol',
  })
  const oneDigit = { minimumFractionDigits: 1, maximumFractionDigits: 1 } as const
  const share = new Intl.NumberFormat(locale[language], { style: 'percent', ...oneDigit })
  const points = new Intl.NumberFormat(locale[language], { signDisplay: 'exceptZero', ...oneDigit })
  const percent = new Intl.NumberFormat(locale[language], { style: 'percent', maximumFractionDigits: 0 })

  const dayName = (instant: string, now = new Date()) => {
    const at = new Date(instant)
    const ago = daysAgo(at, now)
    if (Math.abs(ago) <= 1) return relative.format(-ago, 'day')
    return at.getFullYear() === now.getFullYear() ? date.format(at) : dated.format(at)
  }

  return {
    /** 14:05 */
    time: (instant: string) => clock.format(new Date(instant)),
    /** Today, yesterday, 3 Mar, 3 Mar 2024. */
    day: dayName,
    /** 14:05 today, the day before that. For lists. */
    short: (instant: string, now = new Date()) =>
      daysAgo(new Date(instant), now) === 0 ? clock.format(new Date(instant)) : dayName(instant, now),
    /** 14:05 today, else day and time. For what is still to come. */
    moment: (instant: string, now = new Date()) =>
      daysAgo(new Date(instant), now) === 0
        ? clock.format(new Date(instant))
        : `${dayName(instant, now)} ${clock.format(new Date(instant))}`,
    /** Date and time to the second; for tooltips and records. */
    full: (instant: string) => full.format(new Date(instant)),
    span: (seconds: number) => span(seconds, language),
    number: (value: number) => number.format(value),
    /** 0.42 -> 42 % */
    percent: (value: number) => percent.format(value),
    /** 0.929 -> 92.9 %, where a tenth counts */
    share: (value: number) => share.format(value),
    /** A difference of shares in percentage points: 0.003 -> +0.3 */
    points: (value: number) => points.format(value * 100),
    /** Fen (1/100 yuan) -> ¥12.50 */
    money: (fen: number) => money.format(fen / 100),
    /** 1536 -> 1.5 KB */
    bytes: (bytes: number) =>
      bytes < 1024 * 1024
        ? `${number.format(Math.ceil(bytes / 1024))} KB`
        : `${number.format(Math.round(bytes / 104_857.6) / 10)} MB`,
  }
}
export type Formatter = ReturnType<typeof formatter>

const formatters = { zh: formatter('zh'), en: formatter('en') }

export const useFormat = (): Formatter => formatters[useLanguage()]
