import type { VerbInput, VerbOutput } from '@tandem/contract'
import { useInfiniteQuery } from '@tanstack/react-query'
import { Button, Segmented, Skeleton } from 'antd'
import { useState } from 'react'
import { type ApiError, call } from '../../api/client.ts'
import { Empty } from '../../ui/empty.tsx'
import { Problem } from '../../ui/problem.tsx'
import { Cards } from './figures/cards.tsx'
import css from './quality.module.css'
import { Row } from './result-row.tsx'
import { useTexts } from './texts.ts'

type Only = NonNullable<VerbInput<'quality.results'>['only']>
type Answer = VerbOutput<'quality.results'>

const filters: Only[] = ['all', 'findings', 'fatal', 'appealed']

/** Every checked conversation, the newest first, below the figures of four weeks. */
export function Results() {
  const t = useTexts()
  const [only, setOnly] = useState<Only>('all')
  const results = useInfiniteQuery<Answer, ApiError, Answer['rows'], [string, Only], string | undefined>({
    queryKey: ['quality.results', only],
    queryFn: ({ pageParam, signal }) =>
      call('quality.results', { only, ...(pageParam && { cursor: pageParam }) }, signal),
    initialPageParam: undefined,
    getNextPageParam: (last) => last.cursor,
    select: (data) => data.pages.flatMap((page) => page.rows),
  })
  return (
    <div className={css.page}>
      <Cards />
      <Segmented
        value={only}
        onChange={setOnly}
        aria-label={t.filter}
        options={filters.map((value) => ({ value, label: t.only[value] }))}
      />
      {results.isPending && <Skeleton active paragraph={{ rows: 8 }} />}
      {results.isError && !results.data && <Problem problem={results.error} retry={() => void results.refetch()} />}
      {results.data?.length === 0 && <Empty {...t.empty} />}
      {results.data && results.data.length > 0 && (
        <ul className={css.list}>
          {results.data.map((row) => (
            <Row key={row.episode} row={row} to={`/quality/results/${row.episode}`} />
          ))}
        </ul>
      )}
      {results.hasNextPage && (
        <Button block type="text" loading={results.isFetchingNextPage} onClick={() => void results.fetchNextPage()}>
          {t.more}
        </Button>
      )}
    </div>
  )
}
