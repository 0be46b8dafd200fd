import { Select } from 'antd'
import { useState } from 'react'
import { useLanguage } from '../../../i18n/language.ts'
import { useDebounced } from '../../../ui/use-debounced.ts'
import { titleIn } from '../items/listed.ts'
import { useItems } from '../items/use-items.ts'
import type { Kind } from '../sections.ts'
import { ItemTitle } from './item-title.tsx'

interface Props {
  kind: Kind
  label: string
  /** Keys. */
  value: string[]
  change: (keys: string[]) => void
  single?: boolean
  /** What it is called that none of them is meant: a choice too, known by the key `NONE`. */
  none?: string
}

/** Stands for no item, which is a choice too; no item has this key. */
export const NONE = ''

/** Names articles or intents by their keys; searches as one types. */
export function ItemSelect({ kind, label, value, change, single, none }: Props) {
  const language = useLanguage()
  const [query, setQuery] = useState('')
  const found = useItems(kind, useDebounced(query.trim(), 250), 'all')
  const items = found.data?.map(({ key, title }) => ({ value: key, label: `${titleIn(title, language)} (${key})` }))
  const options = none === undefined ? items : withNone(items ?? [], none, query)
  return (
    <Select
      mode={single ? undefined : 'multiple'}
      showSearch={{ filterOption: false, onSearch: setQuery }}
      loading={found.isFetching}
      placeholder={label}
      aria-label={label}
      value={single ? (value[0] ?? null) : value}
      maxCount={single ? undefined : 5}
      onChange={(next?: string | string[] | null) => change(next == null ? [] : [next].flat())}
      options={options}
      // What is chosen may lie beyond the page that the list shows.
      labelRender={({ label: shown, value: key }) => shown ?? <ItemTitle kind={kind} itemKey={String(key)} />}
    />
  )
}

/** First before anything is looked for, then last: Enter takes the first of what was found. */
function withNone<Option>(found: Option[], label: string, query: string) {
  const none = { value: NONE, label }
  return query.trim() === '' ? [none, ...found] : [...found, none]
}
