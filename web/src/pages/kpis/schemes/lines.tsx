import { DeleteOutlined } from '@ant-design/icons'
import { Kpi } from '@tandem/contract'
import { Button, InputNumber, Select, Table } from 'antd'
import { useCommon } from '../../../i18n/common.ts'
import { Scroller } from '../../../ui/scroller.tsx'
import { isTime } from '../kinds.ts'
import css from '../kpis.module.css'
import { useTexts } from '../texts.ts'
import type { DraftLine } from './draft.ts'

interface Props {
  lines: readonly DraftLine[]
  /** Null for who may only read. */
  change: ((lines: DraftLine[]) => void) | null
}

type Measure = Exclude<keyof DraftLine, 'kpi'>
const limits: Record<Measure, { min: number; max?: number; precision?: number }> = {
  weight: { min: 1, max: 100, precision: 0 },
  target: { min: 0 },
  zero: { min: 0 },
  cap: { min: 100, max: 150, precision: 0 },
  least: { min: 1, max: 1000, precision: 0 },
}

/** The lines of a scheme: what counts, how much, and from where to where the points run. */
export function Lines({ lines, change }: Props) {
  const t = useTexts()
  const common = useCommon()
  const put = (at: number, part: Partial<DraftLine>) =>
    change?.(lines.map((line, index) => (index === at ? { ...line, ...part } : line)))
  const unit = (key: Measure, kpi: Kpi | null) => {
    if (key === 'cap' || key === 'least' || key === 'weight' || kpi === null) return undefined
    return isTime(kpi) ? t.scheme.seconds : '%'
  }
  const number = (key: Measure) => ({
    title: t.scheme.columns[key],
    render: (_: unknown, line: DraftLine, index: number) =>
      change ? (
        <InputNumber<number>
          {...limits[key]}
          style={{ width: 104 }}
          suffix={unit(key, line.kpi)}
          aria-label={`${line.kpi ? t.kpi[line.kpi] : ''} ${t.scheme.columns[key]}`.trim()}
          value={line[key]}
          onChange={(value) => put(index, { [key]: value })}
        />
      ) : (
        `${line[key] ?? ''} ${unit(key, line.kpi) ?? ''}`.trim()
      ),
  })
  return (
    <Scroller className={css.sideways}>
      <Table<DraftLine>
        rowKey={(line) => lines.indexOf(line)}
        size="small"
        pagination={false}
        dataSource={[...lines]}
        locale={{ emptyText: t.scheme.wrong.empty }}
        columns={[
          {
            title: t.scheme.columns.kpi,
            render: (_, { kpi }, index) =>
              change ? (
                <Select<Kpi>
                  style={{ width: 200 }}
                  value={kpi}
                  placeholder={t.scheme.choose}
                  aria-label={t.scheme.columns.kpi}
                  options={Kpi.options.map((value) => ({
                    value,
                    label: t.kpi[value],
                    disabled: value !== kpi && lines.some((line) => line.kpi === value),
                  }))}
                  onChange={(value) => put(index, { kpi: value })}
                />
              ) : (
                kpi && t.kpi[kpi]
              ),
          },
          ...(['weight', 'target', 'zero', 'cap', 'least'] as const).map(number),
          ...(change
            ? [
                {
                  title: <span className="unseen">{common.remove}</span>,
                  render: (_: unknown, __: DraftLine, index: number) => (
                    <Button
                      type="text"
                      icon={<DeleteOutlined />}
                      aria-label={common.remove}
                      title={common.remove}
                      onClick={() => change(lines.filter((_line, at) => at !== index))}
                    />
                  ),
                },
              ]
            : []),
        ]}
      />
    </Scroller>
  )
}
