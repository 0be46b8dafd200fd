import pg from 'pg'

const { INT8, DATE } = pg.types.builtins

/**
 * How column values become JavaScript's: int8 a number while it is exact (else its digits), date 'YYYY-MM-DD' (a Date
 * would move it by the time zone), timestamptz a Date and everything else as `pg` has it.
 */
export const parsers: pg.CustomTypesConfig = {
  getTypeParser: (oid, format) => {
    if (oid === INT8 && format !== 'binary') return parseInt8
    if (oid === DATE && format !== 'binary') return (text: string) => text
    return pg.types.getTypeParser(oid, format)
  },
}

function parseInt8(text: string): number | string {
  const value = Number(text)
  return Number.isSafeInteger(value) ? value : text
}
