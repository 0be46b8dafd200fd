import { PlusOutlined } from '@ant-design/icons'
import type { UseQueryResult } from '@tanstack/react-query'
import { Button, Input, Skeleton } from 'antd'
import { type ReactNode, useState } from 'react'
import type { ApiError } from '../../api/client.ts'
import { useFormat } from '../../i18n/format.ts'
import { useCan } from '../../session/session.tsx'
import { Empty } from '../../ui/empty.tsx'
import { Problem } from '../../ui/problem.tsx'
import { useDebounced } from '../../ui/use-debounced.ts'
import css from './learning.module.css'
import { useTexts } from './texts.ts'

const STEP = 50

/** What is looked for in a list of texts, and how many of them are shown. */
export function useLook(most: number) {
  const [words, setWords] = useState('')
  const [limit, setLimit] = useState(STEP)
  return {
    words,
    setWords,
    limit,
    mayGrow: limit < most,
    grow: () => setLimit(Math.min(most, limit + STEP)),
    query: useDebounced(words.trim(), 250),
  }
}

interface Text {
  id: string
  text: string
}

interface Props<T extends Text> {
  label: string
  lead?: string
  words: { find: string; add: string; count: (n: string) => string; empty: string; emptyHint: string }
  icon: ReactNode
  look: ReturnType<typeof useLook>
  found: UseQueryResult<{ rows: T[]; total: number }, ApiError>
  /** Asks for more texts. */
  Add: (props: { close: () => void }) => ReactNode
  remove: { isPending: boolean; mutate: (one: { id: string }) => void }
  /** What is said of a text beside it. */
  beside: (one: T) => ReactNode
}

/** Texts that somebody keeps: found by words, added a line each, taken out one by one. */
export function TextList<T extends Text>({ label, lead, words, icon, look, found, Add, remove, beside }: Props<T>) {
  const t = useTexts().list
  const format = useFormat()
  const mayWrite = useCan('knowledge:write')
  const [adding, setAdding] = useState(false)
  const total = found.data?.total ?? 0
  return (
    <section className={css.column} aria-label={label}>
      {lead && <p className={css.lead}>{lead}</p>}
      <div className={css.bar}>
        <Input.Search
          allowClear
          className={css.search}
          value={look.words}
          placeholder={words.find}
          aria-label={words.find}
          onChange={(event) => look.setWords(event.target.value)}
        />
        {mayWrite && (
          <Button type="primary" icon={<PlusOutlined />} onClick={() => setAdding(true)}>
            {words.add}
          </Button>
        )}
        {total > 0 && <p className={css.lead}>{words.count(format.number(total))}</p>}
      </div>
      {adding && <Add close={() => setAdding(false)} />}
      {found.isError && <Problem problem={found.error} retry={() => void found.refetch()} />}
      {found.isPending && <Skeleton active />}
      {found.data?.rows.length === 0 && (
        <Empty
          icon={icon}
          title={look.query ? t.nothing : words.empty}
          {...(!look.query && { hint: words.emptyHint })}
        />
      )}
      <ul className={css.cases}>
        {found.data?.rows.map((one) => (
          <li key={one.id}>
            <span>{one.text}</span>
            {beside(one)}
            {mayWrite && (
              <Button
                type="text"
                size="small"
                disabled={remove.isPending}
                aria-label={`${t.remove}: ${one.text}`}
                onClick={() => remove.mutate({ id: one.id })}
              >
                {t.remove}
              </Button>
            )}
          </li>
        ))}
      </ul>
      {total > look.limit && look.mayGrow && <Button onClick={look.grow}>{t.more}</Button>}
    </section>
  )
}
