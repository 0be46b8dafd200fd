import { DownloadOutlined } from '@ant-design/icons'
import { Kpi, type VerbInput } from '@tandem/contract'
import { Button, DatePicker, Segmented, Table } from 'antd'
import { useState } from 'react'
import { useVerb, useVerbMutation } from '../../api/hooks.ts'
import { addDays } from '../../i18n/days.ts'
import { useSession } from '../../session/session.tsx'
import { useToday } from '../../session/use-today.ts'
import { Problem } from '../../ui/problem.tsx'
import { save as saveFile } from '../../ui/save-file.ts'
import { Figure } from './figure.tsx'
import css from './kpis.module.css'
import { Outcomes } from './outcomes.tsx'
import { useTexts } from './texts.ts'

type Query = VerbInput<'insights.kpis'>
const ANSWER_SECONDS = 60
const SHORT_SECONDS = 5

/** Every KPI of a span of days; the export asks the very same question. */
export function Figures() {
  const t = useTexts()
  const { scopes } = useSession()
  const today = useToday()
  const [query, setQuery] = useState<Query>(() => ({
    from: addDays(today, -6),
    to: today,
    split: 'none',
    answerSeconds: ANSWER_SECONDS,
    shortSeconds: SHORT_SECONDS,
  }))
  const answer = useVerb('insights.kpis', query, { keepPrevious: true })
  const save = useVerbMutation('insights.exportKpis', {
    onSuccess: ({ name, csv }) => saveFile(name, 'text/csv', csv),
  })
  const splits = (['none', 'skill', 'agent'] as const).filter((one) => one !== 'agent' || scopes.includes('kpi:read'))
  return (
    <div className={css.stack}>
      <div className={css.bar}>
        <DatePicker.RangePicker
          aria-label={t.range}
          allowClear={false}
          placeholder={[query.from, query.to]}
          onChange={(dates) => {
            const [from, to] = dates ?? []
            if (from && to) setQuery({ ...query, from: from.format('YYYY-MM-DD'), to: to.format('YYYY-MM-DD') })
          }}
        />
        <Segmented
          aria-label={t.split}
          value={query.split ?? 'none'}
          options={splits.map((value) => ({ value, label: t.splits[value] }))}
          onChange={(split) => setQuery({ ...query, split })}
        />
        <Button icon={<DownloadOutlined />} loading={save.isPending} onClick={() => save.mutate(query)}>
          {t.export}
        </Button>
      </div>
      <span className={css.quiet}>{t.rules(ANSWER_SECONDS, SHORT_SECONDS)}</span>
      {answer.isError ? (
        <Problem problem={answer.error} retry={() => void answer.refetch()} />
      ) : (
        <Table
          className={css.figures ?? ''}
          rowKey="kpi"
          size="small"
          pagination={false}
          scroll={{ x: true }}
          loading={answer.isPending}
          dataSource={Kpi.options.map((kpi) => ({ kpi }))}
          columns={[
            { title: t.scheme.columns.kpi, render: (_, { kpi }) => t.kpi[kpi] },
            ...(answer.data?.rows ?? []).map((row) => ({
              key: row.key ?? '',
              title: row.name ?? t.all,
              render: (_: unknown, { kpi }: { kpi: Kpi }) => <Figure kpi={kpi} figure={row.figures[kpi]} />,
            })),
          ]}
        />
      )}
      {answer.data && <Outcomes rows={answer.data.rows} />}
    </div>
  )
}
