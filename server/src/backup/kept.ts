const NAME = /^tandem-(\d{4}-\d\d-\d\d)T(\d\d)(\d\d)(\d\d)Z\.backup(\.part)?$/
const DAY_MS = 24 * 3_600_000

/** What a backup of an instant is called in a folder of them. */
export const nameOf = (at: Date): string => `tandem-${at.toISOString().slice(0, 19).replaceAll(':', '')}Z.backup`

/** Whether the newest backup of a folder is a day old, or there is none. */
export function isDue(names: readonly string[], now: number): boolean {
  const whole = datedOf(names).filter(({ isWhole }) => isWhole)
  return now - Math.max(Number.NEGATIVE_INFINITY, ...whole.map(({ at }) => at)) >= DAY_MS
}

/**
 * Those that are older than they are kept, and what was begun a day ago and never ended. Other files are nobody's business
 * here, and the newest backup stays.
 */
export function outdated(names: readonly string[], now: number, days: number): string[] {
  const dated = datedOf(names).sort((a, b) => b.at - a.at)
  const [, ...older] = dated.filter(({ isWhole }) => isWhole)
  const isOld = (most: number) => (backup: Dated) => now - backup.at > most * DAY_MS
  return [...older.filter(isOld(days)), ...dated.filter(({ isWhole }) => !isWhole).filter(isOld(1))].map(
    ({ name }) => name,
  )
}

interface Dated {
  name: string
  at: number
  isWhole: boolean
}

function datedOf(names: readonly string[]): Dated[] {
  return names.flatMap((name) => {
    const [, day, hour, minute, second, part] = NAME.exec(name) ?? []
    return day ? [{ name, at: Date.parse(`${day}T${hour}:${minute}:${second}Z`), isWhole: !part }] : []
  })
}
