import { ExperimentOutlined, PlusOutlined } from '@ant-design/icons'
import { Button, Input, Skeleton } from 'antd'
import { useState } from 'react'
import { useVerb, useVerbMutation } from '../../../api/hooks.ts'
import { useFormat } from '../../../i18n/format.ts'
import { useCan } from '../../../session/session.tsx'
import { Empty } from '../../../ui/empty.tsx'
import { Problem } from '../../../ui/problem.tsx'
import { useDebounced } from '../../../ui/use-debounced.ts'
import css from '../learning.module.css'
import { useTexts } from '../texts.ts'
import { AddCases } from './add-cases.tsx'

const STEP = 50
const MOST = 200

/** The questions that versions are measured by. */
export function Cases() {
  const t = useTexts()
  const format = useFormat()
  const mayWrite = useCan('knowledge:write')
  const [words, setWords] = useState('')
  const [limit, setLimit] = useState(STEP)
  const [adding, setAdding] = useState(false)
  const query = useDebounced(words.trim(), 250)
  const found = useVerb('learning.cases', { query, limit }, { keepPrevious: true })
  const remove = useVerbMutation('learning.removeCase', { refresh: ['learning.cases'] })
  const total = found.data?.total ?? 0
  return (
    <section className={css.column} aria-label={t.sections.cases}>
      <div className={css.bar}>
        <Input.Search
          allowClear
          className={css.search}
          value={words}
          placeholder={t.cases.find}
          aria-label={t.cases.find}
          onChange={(event) => setWords(event.target.value)}
        />
        {mayWrite && (
          <Button type="primary" icon={<PlusOutlined />} onClick={() => setAdding(true)}>
            {t.cases.add}
          </Button>
        )}
        {total > 0 && <p className={css.lead}>{t.cases.lead(format.number(total))}</p>}
      </div>
      {adding && <AddCases close={() => setAdding(false)} />}
      {found.isError && <Problem problem={found.error} retry={() => void found.refetch()} />}
      {found.isPending && <Skeleton active />}
      {found.data?.rows.length === 0 && (
        <Empty
          icon={<ExperimentOutlined />}
          title={query ? t.cases.nothing : t.cases.empty}
          {...(!query && { hint: t.cases.emptyHint })}
        />
      )}
      <ul className={css.cases}>
        {found.data?.rows.map(({ id, text, intent, origin }) => (
          <li key={id}>
            <span>{text}</span>
            {intent === null ? <em>{t.cases.refuse}</em> : <code>{intent}</code>}
            <small>{t.cases.origin[origin]}</small>
            {mayWrite && (
              <Button
                type="text"
                size="small"
                aria-label={`${t.cases.remove}: ${text}`}
                onClick={() => remove.mutate({ id })}
              >
                {t.cases.remove}
              </Button>
            )}
          </li>
        ))}
      </ul>
      {found.data?.cursor && limit < MOST && (
        <Button onClick={() => setLimit(Math.min(MOST, limit + STEP))}>{t.cases.more}</Button>
      )}
    </section>
  )
}
