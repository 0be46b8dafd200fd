import { useState } from 'react'
import { Dialog } from '../../../ui/dialog.tsx'
import { ItemSelect } from '../../knowledge/editor/item-select.tsx'
import css from '../learning.module.css'

interface Props {
  title: string
  /** Choosing no intent is an answer too, and means this. */
  none?: string
  close: () => void
  choose: (intent: string | null) => void
}

/** Asks for one intent. */
export function IntentDialog({ title, none, close, choose }: Props) {
  const [intent, setIntent] = useState<string | null>(null)
  return (
    <Dialog
      open
      title={title}
      width={440}
      onCancel={close}
      okButtonProps={{ disabled: intent === null && none === undefined }}
      onOk={() => {
        choose(intent)
        close()
      }}
    >
      <div className={css.field}>
        <ItemSelect
          kind="intents"
          label={title}
          single
          value={intent === null ? [] : [intent]}
          change={([key]) => setIntent(key ?? null)}
        />
        {none && intent === null && <small>{none}</small>}
      </div>
    </Dialog>
  )
}
