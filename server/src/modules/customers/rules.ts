/** Personal fields that are sealed each on its own. */
export const FIELDS = ['name', 'phone', 'email', 'note'] as const
export type Field = (typeof FIELDS)[number]

/** Fields that can be searched by exact value. */
export const INDEXED = ['name', 'phone', 'email'] as const

/** How many fields one agent may reveal a day (security catalogue S32). */
export const REVEALS_A_DAY = 100

/** One form for equal values: phones without separators and country code, the rest without case and spaces around. */
export function normaliseValue(kind: string, value: string): string {
  const plain = value.normalize('NFKC').trim().toLowerCase()
  if (kind !== 'phone') return plain
  return plain.replace(/[\s()-]/g, '').replace(/^(\+86|0086)(?=1\d{10}$)/, '')
}
