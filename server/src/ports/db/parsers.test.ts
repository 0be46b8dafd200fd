import pg from 'pg'
import { expect, test } from 'vitest'
import { parsers } from './parsers.ts'

const { TIMESTAMPTZ } = pg.types.builtins
const instant = parsers.getTypeParser(TIMESTAMPTZ, 'text')

test.each([
  ['2026-11-29 10:00:00+00', '2026-11-29T10:00:00.000Z'],
  ['2026-11-29 10:00:00.5+00', '2026-11-29T10:00:00.500Z'],
  ['2026-11-29 10:00:00.123999+00', '2026-11-29T10:00:00.123Z'],
  ['2026-11-29 18:00:00.123+08', '2026-11-29T10:00:00.123Z'],
  ['2026-11-29 15:30:00+05:30', '2026-11-29T10:00:00.000Z'],
  ['10000-01-01 00:00:00+00', '+010000-01-01T00:00:00.000Z'],
  ['0001-01-01 00:00:00+00 BC', '0000-01-01T00:00:00.000Z'],
])('the instant %s', (text, iso) => {
  expect((instant(text) as Date).toISOString()).toBe(iso)
})

test('an instant without end stays one', () => {
  expect(instant('infinity')).toBe(Number.POSITIVE_INFINITY)
})
