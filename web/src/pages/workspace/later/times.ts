const hourMs = 3_600_000

/** Nine in the morning, so many days after `now`, in the reader's time zone. */
function morning(now: Date, days: number): Date {
  const at = new Date(now)
  at.setDate(at.getDate() + days)
  at.setHours(9, 0, 0, 0)
  return at
}

/** Until Monday; from a Monday on it is the next one. */
const daysToMonday = (now: Date): number => (8 - now.getDay()) % 7 || 7

/** The times that are most often meant. */
export const times = {
  hour: (now: Date) => new Date(now.getTime() + hourMs),
  threeHours: (now: Date) => new Date(now.getTime() + 3 * hourMs),
  tomorrow: (now: Date) => morning(now, 1),
  monday: (now: Date) => morning(now, daysToMonday(now)),
} as const

export type Time = keyof typeof times
export const timeKeys = Object.keys(times) as Time[]
