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
  /** A single choice may be taken back. */
  clearable?: boolean
}

/** Names articles or intents by their keys; searches as one types. */
export function ItemSelect({ kind, label, value, change, single, clearable = false }: Props) {
  const language = useLanguage()
  const [query, setQuery] = useState('')
  const found = useItems(kind, useDebounced(query.trim(), 250), undefined)
  const options = found.data?.map(({ key, title }) => ({ value: key, label: `${titleIn(title, language)} (${key})` }))
  return (
    <Select
      mode={single ? undefined : 'multiple'}
      showSearch={{ filterOption: false, onSearch: setQuery }}
      allowClear={single && clearable}
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
