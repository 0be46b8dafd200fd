import type { FormItem } from '@tandem/contract'

/** A score form on the screen; without an id it is a new one. */
export interface Draft {
  id?: string
  name: string
  version: number
  items: FormItem[]
}

/** Keys only tell the items of a form apart: the first one that is free. */
export function newItem(items: readonly FormItem[]): FormItem {
  let n = items.length + 1
  while (items.some(({ key }) => key === `item_${n}`)) n++
  const empty = { zh: '', en: '' }
  return { key: `item_${n}`, title: empty, hint: empty, weight: 20, max: 5, fatal: false }
}

export const newForm: Draft = { name: '', version: 0, items: [newItem([])] }

/** What is left to fill in, or null. */
export function gapOf({ name, items }: Draft): 'name' | 'items' | null {
  if (name.trim() === '') return 'name'
  return items.some(({ title }) => title.zh.trim() === '' || title.en.trim() === '') ? 'items' : null
}

/** How much of the whole score an item decides. */
export const shareOf = ({ weight }: FormItem, items: readonly FormItem[]): number =>
  weight / items.reduce((sum, item) => sum + item.weight, 0)
