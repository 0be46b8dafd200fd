import { fail } from './errors.ts'

/** A place in a list ordered by instant and id, as the opaque text that callers pass back. */
export const encodeCursor = (at: Date, id: string): string =>
  Buffer.from(`${at.toISOString()}|${id}`).toString('base64url')

/** The place that a cursor names; null without one, `bad_input` for one that we did not make. */
export function decodeCursor(cursor: string | undefined): { at: Date; id: string } | null {
  if (cursor === undefined) return null
  const [at, id] = Buffer.from(cursor, 'base64url').toString('utf8').split('|')
  const date = new Date(at ?? '')
  if (!id || Number.isNaN(date.getTime()) || !/^[0-9a-f-]{36}$/.test(id)) return badCursor()
  return { at: date, id }
}

/** A place in a list that we did not make. @throws bad_input always */
export const badCursor = (): never =>
  fail('bad_input', {
    problem: { zh: '翻页的位置不对，请刷新页面再试', en: 'the place to go on from is not known: reload the page' },
  })
