import { CheckCircleOutlined } from '@ant-design/icons'
import type { LearnState } from '@tandem/contract'
import { Segmented, Skeleton } from 'antd'
import { useRef, useState } from 'react'
import { useVerb } from '../../../api/hooks.ts'
import { Empty } from '../../../ui/empty.tsx'
import { Problem } from '../../../ui/problem.tsx'
import { useFocusKept } from '../../../ui/use-focus-kept.ts'
import css from '../learning.module.css'
import { useTexts } from '../texts.ts'
import { ClusterCard } from './cluster-card.tsx'

const states: LearnState[] = ['open', 'added', 'drafted', 'dismissed']

/** Groups of questions that were not answered well, and what to do about each. */
export function Inbox() {
  const t = useTexts()
  const [state, setState] = useState<LearnState>('open')
  const found = useVerb('learning.inbox', { state }, { keepPrevious: true })
  const rows = found.data?.rows
  const block = useRef<HTMLElement>(null)
  useFocusKept(block, 'article')
  return (
    <section ref={block} tabIndex={-1} className={css.column} aria-label={t.sections.inbox}>
      <div className={css.bar}>
        <Segmented<LearnState>
          value={state}
          onChange={setState}
          options={states.map((value) => ({ value, label: t.states[value] }))}
        />
        {rows && rows.length > 0 && state === 'open' && (
          <p className={css.lead}>{t.inbox.lead(rows.length, found.data?.questions ?? 0)}</p>
        )}
      </div>
      {found.isError && <Problem problem={found.error} retry={() => void found.refetch()} />}
      {found.isPending && <Skeleton active />}
      {rows?.length === 0 && (
        <Empty icon={<CheckCircleOutlined />} title={t.inbox.empty[state]} hint={t.inbox.emptyHint[state]} />
      )}
      {rows?.map((cluster) => (
        <ClusterCard key={cluster.id} cluster={cluster} others={rows.filter(({ id }) => id !== cluster.id)} />
      ))}
    </section>
  )
}
