import type { SettingField, Settings } from '@tandem/contract'
import { z } from 'zod'

/** What a secret looks like from outside; sent back unchanged it means 'keep'. */
export const HIDDEN = '••••'

export type Checked = { ok: true; open: Settings; secret: Record<string, string> } | { ok: false; problem: string }

/** Settings against the form that the manifest describes: unknown, missing, wrong type or pattern is refused. */
export function checkSettings(
  fields: readonly SettingField[],
  given: Settings,
  known: Record<string, string>,
): Checked {
  const unknown = Object.keys(given).find((key) => !fields.some((field) => field.key === key))
  if (unknown) return { ok: false, problem: unknown }
  const open: Settings = {}
  const secret: Record<string, string> = {}
  for (const field of fields) {
    const before = field.type === 'secret' ? known[field.key] : field.default
    const value = given[field.key] === HIDDEN && field.type === 'secret' ? before : (given[field.key] ?? before)
    if (value === undefined || value === '') {
      if (field.required) return { ok: false, problem: field.key }
      continue
    }
    if (!fits(field, value)) return { ok: false, problem: field.key }
    if (field.type === 'secret') secret[field.key] = String(value)
    else open[field.key] = value
  }
  return { ok: true, open, secret }
}

function fits(field: SettingField, value: Settings[string]): boolean {
  switch (field.type) {
    case 'number':
      return typeof value === 'number'
    case 'boolean':
      return typeof value === 'boolean'
    case 'list':
      return Array.isArray(value)
    case 'select':
      return field.options?.some((option) => option.value === value) ?? false
    case 'folder':
    case 'text':
    case 'textarea':
    case 'secret':
    case 'color':
      return (
        typeof value === 'string' &&
        value.length <= (field.max ?? 10_000) &&
        (field.pattern === undefined || new RegExp(field.pattern).test(value))
      )
  }
}

/** The field that a provider finds unsound, beyond what its form says; null when all is well. */
export function unsoundField(connect: () => unknown): string | null {
  try {
    connect()
    return null
  } catch (error) {
    if (error instanceof z.ZodError) return error.issues[0]?.path.join('.') ?? 'settings'
    throw error
  }
}
