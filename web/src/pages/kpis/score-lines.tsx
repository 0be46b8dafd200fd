import type { Score } from '@tandem/contract'
import { Table } from 'antd'
import type { z } from 'zod'
import { useFormat } from '../../i18n/format.ts'
import { Figure } from './figure.tsx'
import { useTexts } from './texts.ts'

/** What a score is made of, line by line. */
export function ScoreLines({ lines }: Pick<z.infer<typeof Score>, 'lines'>) {
  const t = useTexts()
  const format = useFormat()
  return (
    <Table
      rowKey="kpi"
      size="small"
      pagination={false}
      scroll={{ x: true }}
      dataSource={lines}
      columns={[
        { title: t.scheme.columns.kpi, render: (_, line) => t.kpi[line.kpi] },
        { title: t.figures, render: (_, line) => <Figure kpi={line.kpi} figure={line.figure} /> },
        { title: t.weight, dataIndex: 'weight' },
        {
          title: t.score,
          render: (_, { points }) => (points === null ? t.noScore.too_few_cases : format.number(Math.round(points))),
        },
      ]}
    />
  )
}
