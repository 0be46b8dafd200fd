import { SearchOutlined } from '@ant-design/icons'
import { Input, Skeleton } from 'antd'
import { useState } from 'react'
import { useVerb } from '../../api/hooks.ts'
import { Chip } from '../../ui/chip.tsx'
import { Empty } from '../../ui/empty.tsx'
import { Problem } from '../../ui/problem.tsx'
import { useDebounced } from '../../ui/use-debounced.ts'
import css from './quality.module.css'
import { useTexts } from './texts.ts'
import { Thread } from './thread.tsx'

/** Conversations to learn from; one opens in its place. */
export function Cases() {
  const t = useTexts()
  const [query, setQuery] = useState('')
  const [open, setOpen] = useState<string | null>(null)
  const wanted = useDebounced(query.trim(), 300)
  const cases = useVerb('quality.cases', { query: wanted, limit: 100 }, { keepPrevious: true })
  return (
    <div className={css.page}>
      <Input
        prefix={<SearchOutlined />}
        allowClear
        value={query}
        placeholder={t.searchCases}
        aria-label={t.searchCases}
        onChange={(event) => setQuery(event.target.value)}
      />
      {cases.isPending && <Skeleton active />}
      {cases.isError && !cases.data && <Problem problem={cases.error} retry={() => void cases.refetch()} />}
      {cases.data?.rows.length === 0 && (wanted ? <Empty title={t.caseGone} /> : <Empty {...t.casesEmpty} />)}
      {cases.data && cases.data.rows.length > 0 && (
        <ul className={css.list}>
          {cases.data.rows.map(({ id, kind, title, why, tags }) => (
            <li key={id} className={css.case}>
              <button
                type="button"
                className={css.finding}
                aria-expanded={open === id}
                onClick={() => setOpen(open === id ? null : id)}
              >
                <strong>{title}</strong>
                <Chip tone={kind === 'good' ? 'good' : 'danger'}>{t.caseKinds[kind]}</Chip>
                {tags.map((tag) => (
                  <Chip key={tag}>{tag}</Chip>
                ))}
              </button>
              <p>{why}</p>
              {open === id && <Conversation id={id} />}
            </li>
          ))}
        </ul>
      )}
    </div>
  )
}

function Conversation({ id }: { id: string }) {
  const one = useVerb('quality.case', { case: id })
  if (one.isPending) return <Skeleton active />
  if (!one.data) return <Problem problem={one.error} retry={() => void one.refetch()} />
  return <Thread messages={one.data.messages} chosen={null} />
}
