import { PlusOutlined, SearchOutlined } from '@ant-design/icons'
import { Button, Input, Segmented, Skeleton } from 'antd'
import { useState } from 'react'
import { Link } from 'react-router'
import { useCan } from '../../../session/session.tsx'
import { Empty } from '../../../ui/empty.tsx'
import { MoreButton } from '../../../ui/more-button.tsx'
import { Problem } from '../../../ui/problem.tsx'
import { useDebounced } from '../../../ui/use-debounced.ts'
import { type Kind, newItem } from '../sections.ts'
import { useTexts } from '../texts.ts'
import { ItemRow } from './item-row.tsx'
import css from './items.module.css'
import type { Filter } from './listed.ts'
import { RetiredRow } from './retired-row.tsx'
import { useItems } from './use-items.ts'

const states: Filter[] = ['all', 'published', 'draft', 'review', 'retired']

/** Search, state and the rows that match. */
export function ItemList({ kind, selected }: { kind: Kind; selected: string | undefined }) {
  const t = useTexts()
  const mayWrite = useCan('knowledge:write')
  const [query, setQuery] = useState('')
  const [state, setState] = useState<Filter>('all')
  const settled = useDebounced(query.trim(), 250)
  return (
    <aside className={css.list}>
      <div className={css.tools}>
        <div className={css.find}>
          <Input
            prefix={<SearchOutlined />}
            allowClear
            value={query}
            placeholder={t.search[kind]}
            aria-label={t.search[kind]}
            maxLength={100}
            onChange={(event) => setQuery(event.target.value)}
          />
          {mayWrite && (
            <Link to={`/knowledge/${kind}/${newItem}`}>
              <Button
                type="primary"
                icon={<PlusOutlined />}
                aria-label={t.create[kind]}
                title={t.create[kind]}
                tabIndex={-1}
              />
            </Link>
          )}
        </div>
        <Segmented
          block
          className={css.states ?? ''}
          size="small"
          aria-label={t.stateFilter}
          value={state}
          onChange={setState}
          options={states.map((value) => ({ value, label: labelOf(value, t) }))}
        />
      </div>
      <Rows kind={kind} query={settled} state={state} selected={selected} />
    </aside>
  )
}

const labelOf = (state: Filter, t: ReturnType<typeof useTexts>) =>
  state === 'all' ? t.allStates : state === 'retired' ? t.retired : t.state[state]

interface RowsProps {
  kind: Kind
  query: string
  state: Filter
  selected: string | undefined
}

function Rows({ kind, query, state, selected }: RowsProps) {
  const t = useTexts()
  const items = useItems(kind, query, state)
  if (items.isPending) return <Skeleton className={css.skeleton} active paragraph={{ rows: 8 }} />
  if (items.isError && !items.data) return <Problem problem={items.error} retry={() => void items.refetch()} />
  if (items.data?.length === 0) return <Empty {...(state === 'retired' ? t.noneRetired : t.empty[kind])} />
  return (
    <div className={css.rows} data-old={items.isPlaceholderData || undefined}>
      {items.data?.map((item) =>
        state === 'retired' ? (
          <RetiredRow key={item.id} kind={kind} item={item} />
        ) : (
          <ItemRow key={item.id} kind={kind} item={item} selected={item.key === selected} />
        ),
      )}
      <MoreButton pages={items} />
    </div>
  )
}
