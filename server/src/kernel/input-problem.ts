import type { Localized } from '@tandem/contract'
import type { z } from 'zod'
import { nameOfField, wayTo } from './field-names.ts'

/** What is wrong with one field of an input, whoever found out. */
export interface InputIssue {
  /** Where it is, from the outside in. */
  path: readonly PropertyKey[]
  kind: 'missing' | 'short' | 'long' | 'few' | 'many' | 'low' | 'high' | 'unknown' | 'form'
  limit?: number
}

/** A sentence that a person can act on. */
export function sentenceOfInput({ path, kind, limit = 0 }: InputIssue): Localized {
  const { zh, en } = kind === 'unknown' ? wayTo(path) : nameOfField(path)
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

/** What tells one kind of input from another, and is all that is wrong by the schemas of the kinds that are not meant. */
const OF_ANOTHER_KIND = new Set(['required', 'additionalProperties', 'const', 'enum', 'type'])

/** Of what a schema validator says of an input that may be of several kinds, what is said by the one that is meant. */
export function firstOf(issues: readonly SchemaIssue[]): SchemaIssue | undefined {
  const isOfKinds = issues.some(({ keyword }) => keyword === 'anyOf' || keyword === 'oneOf')
  const meant = isOfKinds && issues.find(({ keyword }) => !OF_ANOTHER_KIND.has(keyword) && !keyword.endsWith('Of'))
  return meant || issues[0]
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
