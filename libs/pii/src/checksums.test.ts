import { describe, expect, test } from 'vitest'
import { cardLengths, isDate, isHkid, isLuhn, isOldResidentId, isResidentId, isUscc } from './checksums.ts'

/** Every value that differs from `number` in its last character only. */
const siblings = (number: string, alphabet: string) =>
  [...alphabet].map((char) => number.slice(0, -1) + char).filter((each) => each !== number)

describe('resident numbers', () => {
  test.each(['11010519491231002X', '110101194910010001', '440524188001010014', '830000199201300022'])('%s', (id) => {
    expect(isResidentId(id)).toBe(true)
    expect(siblings(id, '0123456789X').filter(isResidentId)).toEqual([])
  })

  test.each([
    ['a region that does not exist', '170101194910010001'],
    ['month 13', '110101199013320014'],
    ['31 April', '110101199004310000'],
    ['a letter inside', '11010119491001A001'],
    ['seventeen figures', '11010119491001000'],
  ])('%s is turned down', (_, id) => {
    expect(isResidentId(id)).toBe(false)
  })

  test('the old form needs a region and a date', () => {
    expect(isOldResidentId('320311770706001')).toBe(true)
    expect(isOldResidentId('861234567890123')).toBe(false)
    expect(isOldResidentId('320311771306001')).toBe(false)
  })
})

test('leap days exist in leap years only', () => {
  expect(['20000229', '20240229'].every(isDate)).toBe(true)
  expect(['19000229', '20230229', '20240230', '20240100', '18491231'].some(isDate)).toBe(false)
})

describe('cards', () => {
  test.each(['4111111111111111', '5555555555554444', '378282246310005', '6217000000000000004', '3530111333300000'])(
    '%s',
    (number) => {
      expect(isLuhn(number)).toBe(true)
      expect(cardLengths(number)).toContain(number.length)
      expect(siblings(number, '0123456789').filter(isLuhn)).toEqual([])
    },
  )

  test('no issuer, no length', () => {
    expect(cardLengths('7000000000000000')).toEqual([])
    expect(isLuhn('411111111111111A')).toBe(false)
  })
})

test('unified social credit codes', () => {
  expect(isUscc('91110000MA0000000H')).toBe(true)
  expect(siblings('91110000MA0000000H', '0123456789ABCDEFGHJKLMNPQRTUWXY').filter(isUscc)).toEqual([])
  expect(isUscc('91110000MI0000000H')).toBe(false)
})

test('Hong Kong identity cards', () => {
  expect(isHkid('A1234563')).toBe(true)
  expect(isHkid('AB9876543')).toBe(true)
  expect(siblings('A1234563', '0123456789A').filter(isHkid)).toEqual([])
})
