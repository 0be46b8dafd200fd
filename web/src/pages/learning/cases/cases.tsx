import { ExperimentOutlined } from '@ant-design/icons'
import { useVerb, useVerbMutation } from '../../../api/hooks.ts'
import { TextList, useLook } from '../text-list.tsx'
import { useTexts } from '../texts.ts'
import { AddCases } from './add-cases.tsx'

const MOST = 200

/** The questions that versions are measured by. */
export function Cases() {
  const t = useTexts()
  const look = useLook(MOST)
  const { query, limit } = look
  return (
    <TextList
      label={t.sections.cases}
      words={t.cases}
      icon={<ExperimentOutlined />}
      look={look}
      found={useVerb('learning.cases', { query, limit }, { keepPrevious: true })}
      Add={AddCases}
      remove={useVerbMutation('learning.removeCase', { refresh: ['learning.cases'] })}
      beside={({ intent, origin }) => (
        <>
          {intent === null ? <em>{t.cases.refuse}</em> : <code>{intent}</code>}
          <small>{t.list.origin[origin]}</small>
        </>
      )}
    />
  )
}
