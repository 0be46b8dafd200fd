import { describe, expect, it } from 'vitest'
import { z } from 'zod'
import { firstOf, fromSchema, fromZod, type SchemaIssue, sentenceOfInput } from './input-problem.ts'

const schema = (keyword: string, instancePath: string, params: SchemaIssue['params']) =>
  sentenceOfInput(fromSchema({ keyword, instancePath, params }))

describe('what is wrong with an input, said to a person', () => {
  it('names the field and what it takes, in both languages', () => {
    expect(schema('minLength', '/login', { limit: 3 })).toEqual({
      zh: '账号至少 3 个字符',
      en: 'the login needs at least 3 characters',
    })
    expect(schema('minItems', '/roles', { limit: 1 }).zh).toBe('角色至少选 1 项')
    expect(schema('required', '', { missingProperty: 'password' }).zh).toBe('请填写密码')
    expect(schema('maximum', '/items/2/weight', { limit: 100 }).en).toBe('the weight may not be more than 100')
    expect(schema('pattern', '/phone', { pattern: '^1' }).zh).toBe('电话的格式不正确')
    expect(schema('additionalProperties', '', { additionalProperty: 'x' }).zh).toBe('没有 x 这一项')
    expect(schema('additionalProperties', '/a', { additionalProperty: 'password' }).en).toBe(
      'there is no field a.password',
    )
  })

  it('says what is wrong with the kind of input that is meant, not what the others lack', () => {
    const issue = (keyword: string, instancePath: string) => ({ keyword, instancePath, params: {} })
    const lacks = issue('required', '/source')
    const bad = issue('format', '/source/url')
    expect(firstOf([lacks, bad, issue('oneOf', '/source')])).toBe(bad)
    expect(firstOf([lacks, issue('oneOf', '/source')])).toBe(lacks)
    expect(firstOf([lacks, bad])).toBe(lacks)
  })

  it('says which entry of which language it is', () => {
    expect(schema('maxLength', '/content/examples/zh/11', { limit: 500 })).toEqual({
      zh: '例句（中文）第 12 条最多 500 个字符',
      en: 'the examples (Chinese), entry 12, may have at most 500 characters',
    })
    expect(schema('maxItems', '/content/examples/en', { limit: 5000 }).zh).toBe('例句（英文）最多 5000 项')
    expect(schema('maxLength', '/name/other', { limit: 5 }).zh).toBe('字段 name.other 最多 5 个字符')
    expect(schema('minLength', '/content/steps/0/text/zh', { limit: 1 }).zh).toBe('请填写文字（中文）')
    expect(schema('minLength', '/choices/1', { limit: 1 }).en).toBe('the choices, entry 2, is empty')
  })

  it.each([
    [{ login: 'ab', age: 1, roles: ['x'] }, '账号至少 3 个字符'],
    [{ login: 'abc', age: 1, roles: [] }, '角色至少选 1 项'],
    [{ login: 'abc', age: 0, roles: ['x'] }, '字段 age 不能小于 1'],
    [{ login: 'abc', age: 'x', roles: ['x'] }, '字段 age 的格式不正确'],
    [{ login: 'abc', age: 1, roles: ['x'], more: 1 }, '没有 more 这一项'],
    [null, '内容的格式不正确'],
  ])('says the same of what zod finds: %j', (input, sentence) => {
    const shape = z.strictObject({ login: z.string().min(3), age: z.int().min(1), roles: z.array(z.string()).min(1) })
    const [issue] = shape.safeParse(input).error?.issues ?? []
    if (!issue) return expect.fail('nothing is wrong')
    expect(sentenceOfInput(fromZod(issue)).zh).toBe(sentence)
  })
})
