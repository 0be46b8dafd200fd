import type { Language } from './base.ts'

const label = /^访客 ([0-9A-F]{4})$/

/** What a customer is called as long as nobody told a name: stable, short, no personal data. */
export const visitorLabel = (id: string): string => `访客 ${id.replaceAll('-', '').slice(-4).toUpperCase()}`

/** Whether a name is such a label, which needs no masking. */
export const isVisitorLabel = (name: string): boolean => label.test(name)

/** A customer's name for a reader of that language: only the label has one. */
export const nameIn = (name: string, language: Language): string =>
  language === 'en' ? name.replace(label, 'Visitor $1') : name
