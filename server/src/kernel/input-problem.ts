import type { Localized } from '@tandem/contract'
import type { z } from 'zod'

/** What is wrong with one field of an input, whoever found out. */
export interface InputIssue {
  /** Where it is, from the outside in. */
  path: readonly PropertyKey[]
  kind: 'missing' | 'short' | 'long' | 'few' | 'many' | 'low' | 'high' | 'unknown' | 'form'
  limit?: number
}

/** What people call the fields of forms; the others go by their own name. */
const names: Record<string, Localized> = {
  login: { zh: '账号', en: 'the login' },
  password: { zh: '密码', en: 'the password' },
  current: { zh: '当前密码', en: 'the present password' },
  next: { zh: '新密码', en: 'the new password' },
  totp: { zh: '验证码', en: 'the code' },
  code: { zh: '验证码', en: 'the code' },
  name: { zh: '名称', en: 'the name' },
  organisation: { zh: '企业名称', en: 'the organisation' },
  roles: { zh: '角色', en: 'the roles' },
  title: { zh: '标题', en: 'the title' },
  examples: { zh: '例句', en: 'the examples' },
  text: { zh: '文字', en: 'the text' },
  reason: { zh: '理由', en: 'the reason' },
  comment: { zh: '评语', en: 'the comment' },
  phone: { zh: '电话', en: 'the phone number' },
  email: { zh: '邮箱', en: 'the e-mail address' },
  query: { zh: '搜索内容', en: 'the search' },
  tags: { zh: '标签', en: 'the tags' },
  key: { zh: '编号', en: 'the key' },
  shortcut: { zh: '快捷键', en: 'the shortcut' },
  from: { zh: '开始', en: 'the start' },
  to: { zh: '结束', en: 'the end' },
  day: { zh: '日期', en: 'the day' },
}

const languages: Record<string, Localized> = {
  zh: { zh: '（中文）', en: ' (Chinese)' },
  en: { zh: '（英文）', en: ' (English)' },
}

/** The words of a field, with the language and the entry that are meant; all of the way where it has no name of its own. */
function nameOf(path: readonly PropertyKey[]): Localized {
  const steps = path.map(String)
  const entry = /^\d+$/.test(steps.at(-1) ?? '') ? Number(steps.pop()) + 1 : null
  const language = languages[steps.at(-1) ?? '']
  if (language) steps.pop()
  const name = names[steps.at(-1) ?? '']
  if (!name) return wayTo(path)
  return {
    zh: `${name.zh}${language?.zh ?? ''}${entry ? `第 ${entry} 条` : ''}`,
    en: `${name.en}${language?.en ?? ''}${entry ? `, entry ${entry},` : ''}`,
  }
}

function wayTo(path: readonly PropertyKey[]): Localized {
  const way = path.map(String).join('.')
  return { zh: way || '内容', en: way || 'the content' }
}

/** A sentence that a person can act on. */
export function sentenceOfInput({ path, kind, limit = 0 }: InputIssue): Localized {
  const { zh, en } = kind === 'unknown' ? wayTo(path) : nameOf(path)
  switch (kind) {
    case 'missing':
      return { zh: `请填写${zh}`, en: `${en} is missing` }
    case 'short':
      return limit > 1
        ? { zh: `${zh}至少 ${limit} 个字符`, en: `${en} needs at least ${limit} characters` }
        : { zh: `请填写${zh}`, en: `${en} is empty` }
    case 'long':
      return { zh: `${zh}最多 ${limit} 个字符`, en: `${en} may have at most ${limit} characters` }
    case 'few':
      return { zh: `${zh}至少选 ${limit} 项`, en: `${en}: at least ${limit}` }
    case 'many':
      return { zh: `${zh}最多 ${limit} 项`, en: `${en}: at most ${limit}` }
    case 'low':
      return { zh: `${zh}不能小于 ${limit}`, en: `${en} may not be less than ${limit}` }
    case 'high':
      return { zh: `${zh}不能大于 ${limit}`, en: `${en} may not be more than ${limit}` }
    case 'unknown':
      return { zh: `没有 ${zh} 这一项`, en: `there is no field ${en}` }
    case 'form':
      return { zh: `${zh}的格式不正确`, en: `${en} has not the right form` }
  }
}

/** What a JSON schema validator (ajv) says of an input. */
export interface SchemaIssue {
  keyword: string
  instancePath: string
  params: Record<string, unknown>
}

const bySchema: Record<string, InputIssue['kind']> = {
  required: 'missing',
  minLength: 'short',
  maxLength: 'long',
  minItems: 'few',
  maxItems: 'many',
  minimum: 'low',
  exclusiveMinimum: 'low',
  maximum: 'high',
  exclusiveMaximum: 'high',
  additionalProperties: 'unknown',
}

export function fromSchema({ keyword, instancePath, params }: SchemaIssue): InputIssue {
  const inside = params.missingProperty ?? params.additionalProperty
  const path = [...instancePath.split('/').slice(1), ...(typeof inside === 'string' ? [inside] : [])]
  return { path, kind: bySchema[keyword] ?? 'form', ...(typeof params.limit === 'number' && { limit: params.limit }) }
}

const sizes: Record<string, readonly [InputIssue['kind'], InputIssue['kind']]> = {
  string: ['short', 'long'],
  array: ['few', 'many'],
}

/** What zod says of an input. */
export function fromZod(issue: z.core.$ZodIssue): InputIssue {
  const { path } = issue
  switch (issue.code) {
    case 'unrecognized_keys':
      return { path: [...path, ...issue.keys.slice(0, 1)], kind: 'unknown' }
    case 'too_small':
      return { path, kind: sizes[issue.origin]?.[0] ?? 'low', limit: Number(issue.minimum) }
    case 'too_big':
      return { path, kind: sizes[issue.origin]?.[1] ?? 'high', limit: Number(issue.maximum) }
    case 'invalid_type':
      // It keeps no input to look at, so that none can leak; its sentence ends with what was received.
      return { path, kind: issue.message.endsWith('received undefined') ? 'missing' : 'form' }
    default:
      return { path, kind: 'form' }
  }
}
