import { PlusOutlined, StopOutlined } from '@ant-design/icons'
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
import { AddOutside } from './add-outside.tsx'

const STEP = 50
const MOST = 500

/** What customers ask and is not our business: the AI learns to refuse it, until somebody takes it out. */
export function Outside() {
  const t = useTexts()
  const format = useFormat()
  const mayWrite = useCan('knowledge:write')
  const [words, setWords] = useState('')
  const [limit, setLimit] = useState(STEP)
  const [adding, setAdding] = useState(false)
  const query = useDebounced(words.trim(), 250)
  const found = useVerb('knowledge.outside', { query, limit }, { keepPrevious: true })
  const remove = useVerbMutation('knowledge.removeOutside', { refresh: ['knowledge.outside'] })
  const total = found.data?.total ?? 0
  return (
    <section className={css.column} aria-label={t.sections.outside}>
      <p className={css.lead}>{t.outside.lead}</p>
      <div className={css.bar}>
        <Input.Search
          allowClear
          className={css.search}
          value={words}
          placeholder={t.outside.find}
          aria-label={t.outside.find}
          onChange={(event) => setWords(event.target.value)}
        />
        {mayWrite && (
          <Button type="primary" icon={<PlusOutlined />} onClick={() => setAdding(true)}>
            {t.outside.add}
          </Button>
        )}
        {total > 0 && <p className={css.lead}>{t.outside.count(format.number(total))}</p>}
      </div>
      {adding && <AddOutside close={() => setAdding(false)} />}
      {found.isError && <Problem problem={found.error} retry={() => void found.refetch()} />}
      {found.isPending && <Skeleton active />}
      {found.data?.rows.length === 0 && (
        <Empty
          icon={<StopOutlined />}
          title={query ? t.cases.nothing : t.outside.empty}
          {...(!query && { hint: t.outside.emptyHint })}
        />
      )}
      <ul className={css.cases}>
        {found.data?.rows.map(({ id, text, origin, at }) => (
          <li key={id}>
            <span>{text}</span>
            <small>{t.cases.origin[origin]}</small>
            <small>
              <time dateTime={at}>{format.day(at)}</time>
            </small>
            {mayWrite && (
              <Button
                type="text"
                size="small"
                disabled={remove.isPending}
                aria-label={`${t.cases.remove}: ${text}`}
                onClick={() => remove.mutate({ id })}
              >
                {t.cases.remove}
              </Button>
            )}
          </li>
        ))}
      </ul>
      {total > limit && limit < MOST && (
        <Button onClick={() => setLimit(Math.min(MOST, limit + STEP))}>{t.cases.more}</Button>
      )}
    </section>
  )
}
