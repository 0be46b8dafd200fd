import pg from 'pg'

const { INT8, DATE, TIMESTAMPTZ } = pg.types.builtins
const parseAnyInstant = pg.types.getTypeParser(TIMESTAMPTZ, 'text')

/**
 * How column values become JavaScript's: int8 a number while it is exact (else its digits), date 'YYYY-MM-DD' (a Date
 * would move it by the time zone), timestamptz a Date and everything else as `pg` has it.
 */
export const parsers: pg.CustomTypesConfig = {
  getTypeParser: (oid, format) => {
    if (oid === INT8 && format !== 'binary') return parseInt8
    if (oid === DATE && format !== 'binary') return (text: string) => text
    if (oid === TIMESTAMPTZ && format !== 'binary') return parseInstant
    return pg.types.getTypeParser(oid, format)
  },
}

/** Nearly every instant comes in UTC, where the engine's own parser is several times as fast. */
function parseInstant(text: string): Date | number {
  const isPlain = text[10] === ' ' && text.endsWith('+00')
  return isPlain ? new Date(`${text.slice(0, 10)}T${text.slice(11, -3)}Z`) : parseAnyInstant(text)
}

function parseInt8(text: string): number | string {
  const value = Number(text)
  return Number.isSafeInteger(value) ? value : text
}
