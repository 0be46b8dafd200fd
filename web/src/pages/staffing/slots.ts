import type { Language } from '@tandem/contract'
import { addDays } from '../../i18n/days.ts'

/** `09:30` of a half hour counted from midnight; beyond the day with a plus. */
export function slotTime(slot: number): string {
  const clock = `${String(Math.floor(slot / 2) % 24).padStart(2, '0')}:${slot % 2 === 0 ? '00' : '30'}`
  return slot > 48 ? `+${clock}` : slot === 48 ? '24:00' : clock
}

export const slotRange = (from: number, to: number): string => `${slotTime(from)}–${slotTime(to)}`

const locale = { zh: 'zh-CN', en: 'en-GB' } as const

/** A date of the tenant's calendar, whatever zone the reader is in. */
const formatted = (day: string, language: Language, options: Intl.DateTimeFormatOptions) =>
  new Intl.DateTimeFormat(locale[language], { timeZone: 'UTC', ...options }).format(new Date(`${day}T00:00:00Z`))

/** 周一 1月5日 */
export const dayTitle = (day: string, language: Language): string =>
  formatted(day, language, { weekday: 'short', month: 'short', day: 'numeric' })

/** Both ends, or the one day that it is. */
export const dayRange = (from: string, to: string, language: Language): string =>
  from === to ? dayTitle(from, language) : `${dayTitle(from, language)} – ${dayTitle(to, language)}`

export const weekdayTitle = (weekday: number, language: Language): string =>
  formatted(addDays('2026-01-04', weekday), language, { weekday: 'short' })
