import { SafetyCertificateOutlined } from '@ant-design/icons'
import type { Result } from '@tandem/contract'
import { Button, Select, Table } from 'antd'
import { useState } from 'react'
import { useVerb, useVerbMutation } from '../../../api/hooks.ts'
import { useLocalized } from '../../../i18n/dictionary.ts'
import { useFormat } from '../../../i18n/format.ts'
import { Chip } from '../../../ui/chip.tsx'
import { Problem } from '../../../ui/problem.tsx'
import { useTexts } from '../texts.ts'
import css from '../training.module.css'
import { AwardDialog } from './award-dialog.tsx'
import type { CourseLine } from './course-line.ts'
import { WithdrawDialog } from './withdraw-dialog.tsx'

/** How far everybody is, of one course or of all; certificates are given and taken back here. */
export function Results({ courses }: { courses: CourseLine[] }) {
  const t = useTexts()
  const localized = useLocalized()
  const [course, setCourse] = useState<string | null>(null)
  const [awarding, setAwarding] = useState(false)
  const [withdrawing, setWithdrawing] = useState<Result | null>(null)
  const results = useVerb('training.results', course === null ? {} : { course })
  const titles = new Map(courses.map(({ id, title }) => [id, localized(title)]))
  return (
    <section className={css.panel} aria-label={t.results}>
      <div className={css.row}>
        <h2>{t.results}</h2>
        <Select
          allowClear
          value={course}
          placeholder={t.allCourses}
          aria-label={t.course}
          popupMatchSelectWidth={false}
          onChange={(chosen: string | undefined) => setCourse(chosen ?? null)}
          options={courses.map(({ id, title }) => ({ value: id, label: localized(title) }))}
        />
        <Button icon={<SafetyCertificateOutlined />} onClick={() => setAwarding(true)}>
          {t.award}
        </Button>
      </div>
      {results.isError && <Problem problem={results.error} retry={() => void results.refetch()} />}
      <Table
        rowKey={(row) => `${row.course}|${row.agent}`}
        size="small"
        loading={results.isPending}
        pagination={{ pageSize: 20, hideOnSinglePage: true }}
        locale={{ emptyText: t.noResults }}
        dataSource={results.data?.rows ?? []}
        columns={[
          { title: t.agent, dataIndex: 'name' },
          { title: t.course, render: (_, row) => titles.get(row.course) },
          { title: t.progress, render: (_, row) => <Standing row={row} /> },
          { render: (_, row) => <Actions row={row} withdraw={() => setWithdrawing(row)} /> },
        ]}
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

function Standing({ row: { progress, overdue, certificate, assigned } }: { row: Result }) {
  const t = useTexts()
  const format = useFormat()
  const tone = progress.passed ? 'good' : overdue ? 'warn' : 'plain'
  return (
    <span className={css.standing}>
      <Chip tone={tone}>{progress.passed ? t.passed : overdue ? t.overdue : t.reading}</Chip>
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
