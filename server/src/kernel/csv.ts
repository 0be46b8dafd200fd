/** What a spreadsheet takes for a formula, also in full width and behind blanks (OWASP, CSV injection). */
const FORMULA = /^'*(?:[\s\u3000]*[=+\-@\uff1d\uff0b\uff0d\uff20]|[\t\r\n])/u

/** A text that stays one when a spreadsheet opens it. */
const guarded = (text: string): string => (FORMULA.test(text) ? `'${text}` : text)

/** The text that {@link csvOf} was given: its guard taken off again. */
export const unguarded = (cell: string): string =>
  cell.startsWith("'") && FORMULA.test(cell.slice(1)) ? cell.slice(1) : cell

/** Quoted when it has to be; a number is none of somebody else's words. */
function field(value: string | number | null): string {
  if (value === null) return ''
  if (typeof value === 'number') return String(value)
  const text = guarded(value)
  return /[",\n\r]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text
}

/** Rows as CSV (RFC 4180) with CRLF and a byte order mark, as spreadsheets like it. */
export const csvOf = (rows: readonly (readonly (string | number | null)[])[]): string =>
  `\uFEFF${rows.map((row) => row.map(field).join(',')).join('\r\n')}\r\n`
