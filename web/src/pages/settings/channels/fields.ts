import type { SettingField, Settings } from '@tandem/contract'

export type Problem = { kind: 'required' } | { kind: 'bad' } | { kind: 'long'; max: number }

/** How the server writes a secret that it does not show; sent back it means 'keep'. */
const hidden = '••••'

/** What a form begins with: stored values, else the manifest's defaults. Secrets begin empty: they are never shown. */
export function initialValues(fields: readonly SettingField[], stored: Settings): Settings {
  const values: Settings = {}
  for (const { key, type, default: preset } of fields) {
    const value = stored[key] ?? preset
    if (type !== 'secret' && value !== undefined) values[key] = value
  }
  return values
}

/** What is sent: a secret that was left empty stays as it is, if there is one. */
export function toSend(fields: readonly SettingField[], values: Settings, stored: Settings): Settings {
  const sent: Settings = {}
  for (const { key, type } of fields) {
    const value = values[key]
    if (type === 'secret' && (value === undefined || value === '')) {
      if (stored[key] !== undefined) sent[key] = hidden
    } else if (value !== undefined) sent[key] = value
  }
  return sent
}

/** What is wrong with one value, as the server would see it; null for a good one. `kept`: a secret is stored already. */
export function problemOf(field: SettingField, value: Settings[string] | undefined, kept = false): Problem | null {
  const missing = value === undefined || value === '' || (Array.isArray(value) && value.length === 0)
  if (missing) return field.required && !kept ? { kind: 'required' } : null
  if (typeof value !== 'string') return null
  if (field.max !== undefined && value.length > field.max) return { kind: 'long', max: field.max }
  if (field.pattern !== undefined && !new RegExp(field.pattern).test(value)) return { kind: 'bad' }
  return null
}
