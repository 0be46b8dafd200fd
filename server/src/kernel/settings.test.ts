import type { SettingField } from '@tandem/contract'
import { describe, expect, it } from 'vitest'
import { checkSettings, HIDDEN } from './settings.ts'

const field = (key: string, type: SettingField['type'], more: Partial<SettingField> = {}): SettingField => ({
  key,
  type,
  label: { zh: key, en: key },
  required: false,
  ...more,
})
const fields = [
  field('url', 'text', { required: true, pattern: '^https://' }),
  field('token', 'secret', { required: true, pattern: '^[a-z]{3,}$' }),
  field('tries', 'number', { default: 3 }),
]

describe('settings', () => {
  it('are told apart from secrets, and what is left out is at its default', () => {
    expect(checkSettings(fields, { url: 'https://a', token: 'abc' }, {})).toEqual({
      ok: true,
      open: { url: 'https://a', tries: 3 },
      secret: { token: 'abc' },
    })
  })

  it.each([
    ['unknown', { url: 'https://a', token: 'abc', admin: true }, 'admin'],
    ['missing', { token: 'abc' }, 'url'],
    ['of another pattern', { url: 'http://a', token: 'abc' }, 'url'],
    ['of another type', { url: 'https://a', token: 'abc', tries: '3' }, 'tries'],
    ['an empty secret that is required', { url: 'https://a', token: '' }, 'token'],
  ])('are refused: %s', (_, given, problem) => {
    expect(checkSettings(fields, given, {})).toEqual({ ok: false, problem })
  })
})

describe('a hidden secret that comes back', () => {
  it('means the known one, whatever pattern a new one has to have', () => {
    const checked = checkSettings(fields, { url: 'https://a', token: HIDDEN }, { token: 'known' })
    expect(checked).toMatchObject({ ok: true, secret: { token: 'known' } })
  })

  it('is missing where none is known', () => {
    expect(checkSettings(fields, { url: 'https://a', token: HIDDEN }, {})).toEqual({ ok: false, problem: 'token' })
  })
})
