import { SearchOutlined } from '@ant-design/icons'
import type { Case } from '@tandem/contract'
import { Button, Input, Segmented, Select, Skeleton } from 'antd'
import { useState } from 'react'
import { Link } from 'react-router'
import { useVerb, useVerbMutation } from '../../api/hooks.ts'
import { usePages } from '../../api/pages.ts'
import { useFormat } from '../../i18n/format.ts'
import { useCan } from '../../session/session.tsx'
import { Chip } from '../../ui/chip.tsx'
import { Empty } from '../../ui/empty.tsx'
import { MoreButton } from '../../ui/more-button.tsx'
import { Problem } from '../../ui/problem.tsx'
import { useAsk } from '../../ui/use-ask.ts'
import { useDebounced } from '../../ui/use-debounced.ts'
import css from './quality.module.css'
import { useTexts } from './texts.ts'
import { Thread } from './thread.tsx'
import { useNames } from './use-names.ts'

interface Filter {
  query: string
  kind: Case['kind'] | 'all'
  tag: string | null
}

/** Conversations to learn from; one opens in its place. */
export function Cases() {
  const t = useTexts()
  const [filter, setFilter] = useState<Filter>({ query: '', kind: 'all', tag: null })
  const [open, setOpen] = useState<string | null>(null)
  const { kind, tag } = filter
  const query = useDebounced(filter.query.trim(), 300)
  const wanted = { query, ...(kind !== 'all' && { kind }), ...(tag !== null && { tag }) }
  const cases = usePages('quality.cases', wanted, { keepPrevious: true })
  const filtered = query !== '' || kind !== 'all' || tag !== null
  return (
    <div className={css.page}>
      <Filters filter={filter} tags={cases.data?.first?.tags ?? []} change={setFilter} />
      {cases.isPending && <Skeleton active />}
      {cases.isError && !cases.data && <Problem problem={cases.error} retry={() => void cases.refetch()} />}
      {cases.data?.rows.length === 0 && (filtered ? <Empty title={t.caseGone} /> : <Empty {...t.casesEmpty} />)}
      {cases.data && cases.data.rows.length > 0 && (
        <ul className={css.list}>
          {cases.data.rows.map((one) => (
            <OneCase
              key={one.id}
              shown={one}
              isOpen={open === one.id}
              toggle={() => setOpen(open === one.id ? null : one.id)}
            />
          ))}
        </ul>
      )}
      <MoreButton pages={cases} />
    </div>
  )
}

function Filters({ filter, tags, change }: { filter: Filter; tags: string[]; change: (filter: Filter) => void }) {
  const t = useTexts()
  return (
    <div className={css.filters}>
      <Input
        prefix={<SearchOutlined />}
        allowClear
        value={filter.query}
        placeholder={t.searchCases}
        aria-label={t.searchCases}
        onChange={({ target }) => change({ ...filter, query: target.value })}
      />
      <Segmented
        value={filter.kind}
        aria-label={t.kind}
        onChange={(kind) => change({ ...filter, kind })}
        options={[
          { value: 'all' as const, label: t.allKinds },
          ...(['good', 'bad'] as const).map((value) => ({ value, label: t.caseKinds[value] })),
        ]}
      />
      {(tags.length > 0 || filter.tag !== null) && (
        <Select
          allowClear
          showSearch
          className={css.tagFilter ?? ''}
          value={filter.tag}
          placeholder={t.tag}
          aria-label={t.tag}
          onChange={(tag: string | undefined) => change({ ...filter, tag: tag ?? null })}
          options={tags.map((value) => ({ value, label: value }))}
        />
      )}
    </div>
  )
}

function OneCase({ shown, isOpen, toggle }: { shown: Case; isOpen: boolean; toggle: () => void }) {
  const t = useTexts()
  const format = useFormat()
  const nameOf = useNames()
  const { id, kind, title, why, tags, by, at } = shown
  return (
    <li className={css.case}>
      <button type="button" className={css.finding} aria-expanded={isOpen} onClick={toggle}>
        <strong>{title}</strong>
        <Chip tone={kind === 'good' ? 'good' : 'danger'}>{t.caseKinds[kind]}</Chip>
        {tags.map((tag) => (
          <Chip key={tag}>{tag}</Chip>
        ))}
        <small>
          {nameOf(by)} · {format.day(at)}
        </small>
      </button>
      <p>{why}</p>
      {isOpen && <Conversation id={id} episode={shown.episode} />}
    </li>
  )
}

function Conversation({ id, episode }: { id: string; episode: string }) {
  const t = useTexts()
  const ask = useAsk()
  const inspects = useCan('quality:inspect')
  const one = useVerb('quality.case', { case: id })
  const remove = useVerbMutation('quality.removeCase', { refresh: ['quality.cases'] })
  const confirm = () =>
    ask({
      title: t.removeCaseAsk,
      content: t.removeCaseHint,
      okText: t.removeCase,
      run: () => remove.mutateAsync({ case: id }),
    })
  if (one.isPending) return <Skeleton active />
  if (!one.data) return <Problem problem={one.error} retry={() => void one.refetch()} />
  return (
    <>
      <Thread messages={one.data.messages} chosen={null} />
      {inspects && (
        <div className={css.caseTools}>
          <Link to={`/quality/results/${episode}`}>{t.openResult}</Link>
          <Button type="text" danger size="small" onClick={confirm}>
            {t.removeCase}
          </Button>
        </div>
      )}
    </>
  )
}
