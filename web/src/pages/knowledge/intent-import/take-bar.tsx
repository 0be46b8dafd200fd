import type { IntentImport } from '@tandem/contract'
import { Button, Checkbox } from 'antd'
import { useState } from 'react'
import { useCan } from '../../../session/session.tsx'
import css from '../import/import.module.css'
import { useFourEyes } from '../review/use-four-eyes.ts'
import { type Choices, chosenIntents, examplesIn, lackOf } from './choice.ts'
import own from './intent-import.module.css'
import { useTexts } from './texts.ts'

interface Props {
  preview: IntentImport
  choices: Choices
  busy: boolean
  take: (publish: boolean) => void
}

/** Imports what is chosen; who may publish alone can have it live at once. */
export function TakeBar({ preview, choices, busy, take }: Props) {
  const t = useTexts()
  const fourEyes = useFourEyes()
  const mayPublish = useCan('knowledge:review') && !fourEyes
  const [publish, setPublish] = useState(false)
  const count = chosenIntents(preview, choices).length
  const lack = lackOf(preview, choices)
  return (
    <footer className={css.bar}>
      {lack && <span className={own.lack}>{t[lack]}</span>}
      <span>{t.chosen(count, examplesIn(preview, choices))}</span>
      {mayPublish && (
        <Checkbox checked={publish} title={t.publishHint} onChange={(event) => setPublish(event.target.checked)}>
          {t.publish}
        </Checkbox>
      )}
      <Button
        type="primary"
        disabled={count === 0 || lack !== null}
        loading={busy}
        onClick={() => take(mayPublish && publish)}
      >
        {t.take}
      </Button>
    </footer>
  )
}
