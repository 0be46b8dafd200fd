import type { VerbOutput } from '@tandem/contract'
import { Button, Table } from 'antd'
import { useLocalized } from '../../../i18n/dictionary.ts'
import { Notice } from '../../../ui/notice.tsx'
import { useTexts } from '../texts.ts'
import css from './import.module.css'

type Result = VerbOutput<'knowledge.import'>

/** How many drafts a file became, and which rows it lost and why. */
export function ImportResult({ result, again }: { result: Result; again: () => void }) {
  const t = useTexts()
  const localized = useLocalized()
  const problems = result.problems.map((problem, index) => ({ ...problem, index }))
  return (
    <>
      <Notice tone="good">{t.import.done(result.created, result.updated)}</Notice>
      {problems.length > 0 && (
        <>
          <Notice tone="warn">{t.import.problems(problems.length)}</Notice>
          <Table
            size="small"
            rowKey="index"
            dataSource={problems}
            pagination={{ pageSize: 10, hideOnSinglePage: true, showSizeChanger: false }}
            columns={[
              { title: t.import.row, dataIndex: 'row', width: 70 },
              { title: t.import.problem, render: (_, { problem }) => localized(problem) },
            ]}
          />
        </>
      )}
      <Button className={css.again} onClick={again}>
        {t.import.another}
      </Button>
    </>
  )
}
