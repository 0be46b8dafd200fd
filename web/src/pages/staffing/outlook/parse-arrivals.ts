import type { VerbInput } from '@tandem/contract'

type Row = VerbInput<'staffing.importArrivals'>['rows'][number]

const LINE =
  /^(\d{4})[-/](\d{1,2})[-/](\d{1,2})\s*[,;\t]\s*(\d{1,2}):(\d{2})\s*[,;\t]\s*(\d+)\s*(?:[,;\t]\s*([\w+ ]*))?$/

/**
 * Arrivals from a table: date, time, count, skills (joined with `+`). Finer times are summed into half hours. A first
 * line without figures is a heading.
 * @returns the rows, or the number of the first line that is none
 */
export function parseArrivals(text: string): { rows: Row[] } | { badLine: number } {
  const rows = new Map<string, Row>()
  for (const [i, raw] of text
    .replace(/^\uFEFF/, '')
    .split(/\r?\n/)
    .entries()) {
    const line = raw.trim()
    if (line === '' || (i === 0 && !/\d/.test(line))) continue
    const [, year, month, date, hour, minute, count, names = ''] = LINE.exec(line) ?? []
    const slot = Number(hour) * 2 + (Number(minute) >= 30 ? 1 : 0)
    const day = `${year}-${month?.padStart(2, '0')}-${date?.padStart(2, '0')}`
    if (!year || slot > 47 || Number(minute) > 59 || Number.isNaN(Date.parse(`${day}T00:00:00Z`)))
      return { badLine: i + 1 }
    const skills = names
      .split('+')
      .map((name) => name.trim())
      .filter((name) => name !== '')
    const key = `${day}|${slot}|${skills.toSorted().join()}`
    rows.set(key, { skills, day, slot, count: (rows.get(key)?.count ?? 0) + Number(count) })
  }
  return rows.size > 0 ? { rows: [...rows.values()] } : { badLine: 1 }
}
