import { SafetyCertificateOutlined } from '@ant-design/icons'
import type { Result } from '@tandem/contract'
import { Button, Pagination, Select, Skeleton } from 'antd'
import { useState } from 'react'
import { useVerb, useVerbMutation } from '../../../api/hooks.ts'
import { useLocalized } from '../../../i18n/dictionary.ts'
import { useFormat } from '../../../i18n/format.ts'
import { Chip } from '../../../ui/chip.tsx'
import { Empty } from '../../../ui/empty.tsx'
import { Problem } from '../../../ui/problem.tsx'
import { useTexts } from '../texts.ts'
import css from '../training.module.css'
import { AwardDialog } from './award-dialog.tsx'
import type { CourseLine } from './course-line.ts'
import { WithdrawDialog } from './withdraw-dialog.tsx'

const PAGE = 20

/** How far everybody is, of one course or of all; certificates are given and taken back here. */
export function Results({ courses }: { courses: CourseLine[] }) {
  const t = useTexts()
  const localized = useLocalized()
  const [course, setCourse] = useState<string | null>(null)
  const [awarding, setAwarding] = useState(false)
  const [withdrawing, setWithdrawing] = useState<Result | null>(null)
  const results = useVerb('training.results', course === null ? {} : { course })
  const [page, setPage] = useState(1)
  const rows = results.data?.rows ?? []
  const shown = rows.slice((page - 1) * PAGE, page * PAGE)
  const titles = new Map(courses.map(({ id, title }) => [id, localized(title)]))
  return (
    <section className={css.panel} aria-label={t.results}>
      <div className={css.head}>
        <h2>{t.results}</h2>
        <Select
          allowClear
          value={course}
          placeholder={t.allCourses}
          aria-label={t.course}
          popupMatchSelectWidth={false}
          onChange={(chosen: string | undefined) => {
            setCourse(chosen ?? null)
            setPage(1)
          }}
          options={courses.map(({ id, title }) => ({ value: id, label: localized(title) }))}
        />
        <Button icon={<SafetyCertificateOutlined />} onClick={() => setAwarding(true)}>
          {t.award}
        </Button>
      </div>
      {results.isError && <Problem problem={results.error} retry={() => void results.refetch()} />}
      {results.isPending && <Skeleton active />}
      {results.data?.rows.length === 0 && <Empty title={t.noResults} />}
      <ul className={css.people}>
        {shown.map((row) => (
          <li key={`${row.course}|${row.agent}`}>
            <Person row={row} title={titles.get(row.course) ?? ''} withdraw={() => setWithdrawing(row)} />
          </li>
        ))}
      </ul>
      <Pagination
        hideOnSinglePage
        size="small"
        showSizeChanger={false}
        current={page}
        pageSize={PAGE}
        total={rows.length}
        onChange={setPage}
      />
      {awarding && <AwardDialog courses={courses} close={() => setAwarding(false)} />}
      {withdrawing && (
        <WithdrawDialog
          row={withdrawing}
          title={titles.get(withdrawing.course) ?? ''}
          close={() => setWithdrawing(null)}
        />
      )}
    </section>
  )
}

function Person({ row, title, withdraw }: { row: Result; title: string; withdraw: () => void }) {
  return (
    <div className={css.person}>
      <span className={css.who}>
        <strong>{row.name}</strong>
        <small>{title}</small>
      </span>
      <Standing row={row} />
      <Actions row={row} withdraw={withdraw} />
    </div>
  )
}

const tones = { passed: 'good', overdue: 'warn', earns: 'accent', reading: 'plain' } as const

function Standing({ row: { progress, overdue, certificate, assigned } }: { row: Result }) {
  const t = useTexts()
  const format = useFormat()
  const state = progress.passed ? 'passed' : overdue ? 'overdue' : certificate && !assigned ? 'earns' : 'reading'
  return (
    <span className={css.standing}>
      <Chip tone={tones[state]}>{t[state]}</Chip>
      {progress.quiz && <span>{`${t.quiz} ${t.score(progress.quiz.score)}`}</span>}
      {progress.rolePlay && <span>{`${t.play} ${t.score(progress.rolePlay.score)}`}</span>}
      {!progress.passed && assigned?.dueAt && <span>{t.due(format.day(assigned.dueAt))}</span>}
      {certificate && <span>{t.certified(format.day(certificate.until))}</span>}
    </span>
  )
}

function Actions({ row, withdraw }: { row: Result; withdraw: () => void }) {
  const t = useTexts()
  const unassign = useVerbMutation('training.unassign', { refresh: ['training.results', 'training.courses'] })
  const { course, agent, name } = row
  return (
    <span className={css.standing}>
      {row.certificate && (
        <Button size="small" aria-label={`${t.withdraw} ${name}`} onClick={withdraw}>
          {t.withdraw}
        </Button>
      )}
      {row.assigned && !row.progress.passed && (
        <Button
          size="small"
          aria-label={`${t.unassign} ${name}`}
          loading={unassign.isPending}
          onClick={() => unassign.mutate({ course, agent })}
        >
          {t.unassign}
        </Button>
      )}
    </span>
  )
}
