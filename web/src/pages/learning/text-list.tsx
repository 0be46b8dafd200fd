import { PlusOutlined } from '@ant-design/icons'
import { Button, Input, Skeleton } from 'antd'
import { type ReactNode, useRef, useState } from 'react'
import type { ApiError } from '../../api/client.ts'
import { useFormat } from '../../i18n/format.ts'
import { useCan } from '../../session/session.tsx'
import { Empty } from '../../ui/empty.tsx'
import { Problem } from '../../ui/problem.tsx'
import { useDebounced } from '../../ui/use-debounced.ts'
import { useFocusKept } from '../../ui/use-focus-kept.ts'
import css from './learning.module.css'
import { useTexts } from './texts.ts'

/** What is looked for in a list of texts. */
export function useLook() {
  const [words, setWords] = useState('')
  return { words, setWords, query: useDebounced(words.trim(), 250) }
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
  found: {
    data: { rows: T[]; total: number } | undefined
    error: ApiError | null
    refetch: () => Promise<unknown>
  }
  /** Brings the next ones; absent where all are there. */
  more?: ReactNode
  /** Asks for more texts. */
  Add: (props: { close: () => void }) => ReactNode
  remove: { isPending: boolean; mutate: (one: { id: string }) => void }
  /** Other ways to act on a text, before the one that takes it out. */
  act?: (one: T) => ReactNode
  /** Beside the button that adds. */
  extra?: ReactNode
  /** What is said of a text beside it. */
  beside: (one: T) => ReactNode
}

/** Texts that somebody keeps: found by words, added a line each, taken out one by one. */
export function TextList<T extends Text>(props: Props<T>) {
  const { label, lead, words, icon, look, found, more, Add, remove, act, extra, beside } = props
  const t = useTexts().list
  const format = useFormat()
  const mayWrite = useCan('knowledge:write')
  const [adding, setAdding] = useState(false)
  const block = useRef<HTMLElement>(null)
  useFocusKept(block, 'li')
  const total = found.data?.total ?? 0
  return (
    <section ref={block} tabIndex={-1} className={css.column} aria-label={label}>
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
        {mayWrite && extra}
        {total > 0 && <p className={css.lead}>{words.count(format.number(total))}</p>}
      </div>
      {adding && <Add close={() => setAdding(false)} />}
      {found.error && <Problem problem={found.error} retry={() => void found.refetch()} />}
      {!found.data && !found.error && <Skeleton active />}
      {found.data?.rows.length === 0 && (
        <Empty
          icon={icon}
          title={look.query ? t.nothing : words.empty}
          {...(!look.query && { hint: words.emptyHint })}
        />
      )}
      <ul className={css.cases}>
        {found.data?.rows.map((one) => (
          <li key={one.id} tabIndex={-1}>
            <span>{one.text}</span>
            {beside(one)}
            {mayWrite && (
              <span>
                {act?.(one)}
                <Button
                  type="text"
                  size="small"
                  disabled={remove.isPending}
                  aria-label={`${t.remove}: ${one.text}`}
                  onClick={() => remove.mutate({ id: one.id })}
                >
                  {t.remove}
                </Button>
              </span>
            )}
          </li>
        ))}
      </ul>
      {more}
    </section>
  )
}
