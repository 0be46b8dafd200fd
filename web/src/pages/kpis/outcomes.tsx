import { EpisodeOutcome, type KpiRow } from '@tandem/contract'
import { Table } from 'antd'
import { useFormat } from '../../i18n/format.ts'
import css from './kpis.module.css'
import { useTexts } from './texts.ts'

/** What became of everything that was opened: each episode is in exactly one line. */
export function Outcomes({ rows }: { rows: KpiRow[] }) {
  const t = useTexts()
  const format = useFormat()
  const met = EpisodeOutcome.options.filter((outcome) => rows.some((row) => row.outcomes[outcome] > 0))
  if (met.length === 0) return null
  return (
    <>
      <h2 className={css.heading}>{t.outcomes.title}</h2>
      <span className={css.quiet}>{t.outcomes.hint}</span>
      <Table
        className={css.figures ?? ''}
        rowKey="outcome"
        size="small"
        pagination={false}
        scroll={{ x: true }}
        dataSource={met.map((outcome) => ({ outcome }))}
        columns={[
          { title: t.scheme.columns.kpi, render: (_, { outcome }) => t.outcomes.names[outcome] },
          ...rows.map((row) => ({
            key: row.key ?? '',
            title: row.name ?? t.all,
            render: (_: unknown, { outcome }: { outcome: EpisodeOutcome }) => (
              <span className={css.figure}>
                {row.episodes === 0 ? '–' : format.percent(row.outcomes[outcome] / row.episodes)}
                <small>{t.n(format.number(row.outcomes[outcome]))}</small>
              </span>
            ),
          })),
        ]}
      />
    </>
  )
}
