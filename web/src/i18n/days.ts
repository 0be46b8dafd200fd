/** Dates of a calendar, `2026-03-01`, as verbs take them: no zone moves them. */

/** The date that it is in a zone. */
export const todayIn = (zone: string, now = new Date()): string =>
  new Intl.DateTimeFormat('sv-SE', { timeZone: zone }).format(now)

export const addDays = (day: string, days: number): string =>
  new Date(Date.parse(`${day}T00:00:00Z`) + days * 86_400_000).toISOString().slice(0, 10)

export const mondayOf = (day: string): string => addDays(day, -((new Date(`${day}T00:00:00Z`).getUTCDay() + 6) % 7))
