import { StopOutlined } from '@ant-design/icons'
import { Button } from 'antd'
import { useState } from 'react'
import { useVerb, useVerbMutation } from '../../../api/hooks.ts'
import { useFormat } from '../../../i18n/format.ts'
import { TextList, useLook } from '../text-list.tsx'
import { useTexts } from '../texts.ts'
import { AddOutside } from './add-outside.tsx'

const [STEP, MOST] = [50, 500]

/** What customers ask and is not our business: the AI learns to refuse it, until somebody takes it out. */
export function Outside() {
  const t = useTexts()
  const format = useFormat()
  const look = useLook()
  const [limit, setLimit] = useState(STEP)
  const found = useVerb('learning.outside', { query: look.query, limit }, { keepPrevious: true })
  const mayGrow = (found.data?.total ?? 0) > limit && limit < MOST
  return (
    <TextList
      label={t.sections.outside}
      lead={t.outside.lead}
      words={t.outside}
      icon={<StopOutlined />}
      look={look}
      found={found}
      more={mayGrow && <Button onClick={() => setLimit(Math.min(MOST, limit + STEP))}>{t.list.more}</Button>}
      Add={AddOutside}
      remove={useVerbMutation('learning.removeOutside', { refresh: ['learning.outside'] })}
      beside={({ origin, at }) => (
        <>
          <small>{t.list.origin[origin]}</small>
          <small>
            <time dateTime={at}>{format.day(at)}</time>
          </small>
        </>
      )}
    />
  )
}
