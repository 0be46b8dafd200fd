import { DeleteOutlined, PlusOutlined } from '@ant-design/icons'
import type { Condition, FlowContent, Test } from '@tandem/contract'
import { AutoComplete, Button, Input, Segmented, Select } from 'antd'
import { useTexts } from '../texts.ts'
import css from './form.module.css'
import { pathsOf } from './path-field.tsx'

interface Props {
  value: Condition
  flow: FlowContent
  change: (condition: Condition, field?: string) => void
}

const comparisons = ['set', 'unset', 'equal', 'different', 'less', 'more'] as const

/** A condition, test by test. */
export function ConditionField({ value, flow, change }: Props) {
  const t = useTexts()
  const set = (index: number, test: Test, field?: string) =>
    change({ ...value, tests: value.tests.with(index, test) }, field && `${field} ${index}`)
  const paths = pathsOf(flow).map((path) => ({ value: path }))
  return (
    <div className={css.rows} data-field="when.tests">
      <Segmented
        size="small"
        value={value.match}
        onChange={(match) => change({ ...value, match })}
        options={(['all', 'any'] as const).map((match) => ({ value: match, label: t.match[match] }))}
      />
      {value.tests.map((test, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: a test has no name of its own
        <div key={index} className={css.row} data-field={index}>
          <AutoComplete
            className={css.grow ?? ''}
            value={test.value}
            aria-label={t.value}
            options={paths}
            onChange={(path: string) => set(index, { ...test, value: path }, 'value')}
          />
          <Select
            value={test.is}
            aria-label={t.match[value.match]}
            onChange={(is) => set(index, { ...test, is })}
            options={comparisons.map((is) => ({ value: is, label: t.compare[is] }))}
          />
          {test.is !== 'set' && test.is !== 'unset' && (
            <Input
              className={css.narrow}
              value={test.to}
              maxLength={200}
              aria-label={t.with}
              onChange={(event) => set(index, { ...test, to: event.target.value }, 'to')}
            />
          )}
          <Button
            type="text"
            icon={<DeleteOutlined />}
            aria-label={t.remove}
            disabled={value.tests.length === 1}
            onClick={() => change({ ...value, tests: value.tests.toSpliced(index, 1) })}
          />
        </div>
      ))}
      <Button
        size="small"
        type="dashed"
        icon={<PlusOutlined />}
        disabled={value.tests.length >= 10}
        onClick={() =>
          change({ ...value, tests: [...value.tests, { value: paths[0]?.value ?? '', is: 'set', to: '' }] })
        }
      >
        {t.addTest}
      </Button>
    </div>
  )
}
