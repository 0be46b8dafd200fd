import type { VerbInput } from '@tandem/contract'
import { Segmented, Skeleton } from 'antd'
import { useState } from 'react'
import { usePages } from '../../api/pages.ts'
import { Empty } from '../../ui/empty.tsx'
import { MoreButton } from '../../ui/more-button.tsx'
import { Problem } from '../../ui/problem.tsx'
import { Cards } from './figures/cards.tsx'
import css from './quality.module.css'
import { Row } from './result-row.tsx'
import { useTexts } from './texts.ts'

type Only = NonNullable<VerbInput<'quality.results'>['only']>

const filters: Only[] = ['all', 'findings', 'fatal', 'appealed']

/** Every checked conversation, the newest first, below the figures of four weeks. */
export function Results() {
  const t = useTexts()
  const [only, setOnly] = useState<Only>('all')
  const results = usePages('quality.results', { only })
  const rows = results.data?.rows ?? []
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
      {results.data && rows.length === 0 && <Empty {...t.empty} />}
      {rows.length > 0 && (
        <ul className={css.list}>
          {rows.map((row) => (
            <Row key={row.episode} row={row} to={`/quality/results/${row.episode}`} />
          ))}
        </ul>
      )}
      <MoreButton pages={results} />
    </div>
  )
}
