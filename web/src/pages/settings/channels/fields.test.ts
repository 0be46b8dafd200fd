import type { SettingField } from '@tandem/contract'
import { describe, expect, it } from 'vitest'
import { initialValues, problemOf, toSend } from './fields.ts'

const label = { zh: '字段', en: 'Field' }
const title: SettingField = { key: 'title', label, type: 'text', required: true, default: '客服', max: 4 }
const link: SettingField = { key: 'link', label, type: 'text', required: false, pattern: '^https://' }
const token: SettingField = { key: 'token', label, type: 'secret', required: true }
const fields = [title, link, token]

describe('initialValues', () => {
  it('takes what is stored, then the default, and never a secret', () => {
    expect(initialValues(fields, { link: 'https://a.cn', token: '••••' })).toEqual({
      title: '客服',
      link: 'https://a.cn',
    })
  })
})

describe('toSend', () => {
  it('keeps a stored secret that was left empty, and replaces one that was typed', () => {
    expect(toSend(fields, { title: 'a', token: '' }, { token: '••••' })).toEqual({ title: 'a', token: '••••' })
    expect(toSend(fields, { title: 'a', token: 'new' }, { token: '••••' })).toEqual({ title: 'a', token: 'new' })
  })

  it('sends no secret where there is none, and drops what the form does not know', () => {
    expect(toSend(fields, { title: 'a', other: 'x' }, {})).toEqual({ title: 'a' })
  })
})

describe('problemOf', () => {
  it('sees what is missing, too long or of another form', () => {
    expect(problemOf(title, '')).toEqual({ kind: 'required' })
    expect(problemOf(title, '很长的标题')).toEqual({ kind: 'long', max: 4 })
    expect(problemOf(link, 'http://a.cn')).toEqual({ kind: 'bad' })
  })

  it('accepts good values, empty optional ones and a secret that is stored', () => {
    expect(problemOf(link, 'https://a.cn')).toBeNull()
    expect(problemOf(link, '')).toBeNull()
    expect(problemOf(token, '', true)).toBeNull()
    expect(problemOf(token, '')).toEqual({ kind: 'required' })
  })
})
