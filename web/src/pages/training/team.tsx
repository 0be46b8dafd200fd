import { Button, DatePicker, Select, Table } from 'antd'
import type { Dayjs } from 'dayjs'
import { useState } from 'react'
import { useVerb, useVerbMutation } from '../../api/hooks.ts'
import { useLocalized } from '../../i18n/dictionary.ts'
import { useFormat } from '../../i18n/format.ts'
import { Problem } from '../../ui/problem.tsx'
import { useTexts } from './texts.ts'
import css from './training.module.css'

/** Every course, who has it to do, and how far they are. */
export function Team() {
  const t = useTexts()
  const localized = useLocalized()
  const courses = useVerb('training.courses', {})
  if (courses.isError) return <Problem problem={courses.error} retry={() => void courses.refetch()} />
  const rows = courses.data?.rows ?? []
  return (
    <div className={css.column}>
      <Table
        rowKey="id"
        size="small"
        loading={courses.isPending}
        pagination={false}
        scroll={{ x: true }}
        dataSource={rows}
        columns={[
          { title: t.course, render: (_, row) => localized(row.title) },
          { title: t.progress, render: (_, row) => t.people(row.passed, row.assigned) },
        ]}
      />
      <Assign courses={rows.filter(({ state }) => state === 'published')} />
      <Results titles={new Map(rows.map(({ id, title }) => [id, localized(title)]))} />
    </div>
  )
}

function Assign({ courses }: { courses: { id: string; title: { zh: string; en: string } }[] }) {
  const t = useTexts()
  const localized = useLocalized()
  const agents = useVerb('workforce.agents', {}).data?.rows ?? []
  const [course, setCourse] = useState<string | null>(null)
  const [chosen, setChosen] = useState<string[]>([])
  const [due, setDue] = useState<Dayjs | null>(null)
  const assign = useVerbMutation('training.assign', {
    refresh: ['training.courses', 'training.results', 'training.mine'],
    onSuccess: () => setChosen([]),
  })
  return (
    <section className={css.panel}>
      <h2>{t.assign}</h2>
      <Select
        aria-label={t.course}
        placeholder={t.course}
        value={course}
        onChange={setCourse}
        options={courses.map(({ id, title }) => ({ value: id, label: localized(title) }))}
      />
      <Select
        mode="multiple"
        aria-label={t.assignTo}
        placeholder={t.assignTo}
        value={chosen}
        onChange={setChosen}
        options={agents.map(({ id, name }) => ({ value: id, label: name }))}
      />
      <DatePicker aria-label={t.dueDate} placeholder={t.dueDate} value={due} onChange={setDue} />
      <Button
        type="primary"
        disabled={course === null || chosen.length === 0}
        loading={assign.isPending}
        onClick={() =>
          course !== null && assign.mutate({ course, agents: chosen, dueAt: due?.endOf('day').toISOString() ?? null })
        }
      >
        {t.assign}
      </Button>
    </section>
  )
}

function Results({ titles }: { titles: Map<string, string> }) {
  const t = useTexts()
  const format = useFormat()
  const results = useVerb('training.results', {})
  return (
    <section className={css.panel}>
      <h2>{t.results}</h2>
      <Table
        rowKey={(row) => `${row.course}|${row.agent}`}
        size="small"
        loading={results.isPending}
        pagination={{ pageSize: 20, hideOnSinglePage: true }}
        scroll={{ x: true }}
        locale={{ emptyText: t.noResults }}
        dataSource={results.data?.rows ?? []}
        columns={[
          { title: t.agent, dataIndex: 'name' },
          { title: t.course, render: (_, row) => titles.get(row.course) },
          {
            title: t.progress,
            render: (_, { progress, overdue, certificate }) => (
              <>
                <span className={css.mark} data-tone={progress.passed ? 'good' : overdue ? 'warn' : undefined}>
                  {progress.passed ? t.passed : overdue ? t.overdue : t.reading}
                </span>
                {progress.quiz && t.score(progress.quiz.score)}{' '}
                {certificate && t.certified(format.day(certificate.until))}
              </>
            ),
          },
        ]}
      />
    </section>
  )
}
