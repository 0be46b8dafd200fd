import { useState } from 'react'
import { Dialog } from '../../../ui/dialog.tsx'
import css from '../learning.module.css'
import { RightIntent } from '../right-intent.tsx'

interface Props {
  title: string
  /** Where no intent may be right: what that means. */
  none?: string
  close: () => void
  choose: (intent: string | null) => void
}

/** Asks for one intent. */
export function IntentDialog({ title, none, close, choose }: Props) {
  const [intent, setIntent] = useState<string | null>()
  return (
    <Dialog
      open
      title={title}
      width={440}
      onCancel={close}
      okButtonProps={{ disabled: intent === undefined }}
      onOk={() => {
        if (intent === undefined) return
        choose(intent)
        close()
      }}
    >
      <div className={css.field}>
        <RightIntent label={title} {...(none !== undefined && { none })} of={intent} change={setIntent} />
      </div>
    </Dialog>
  )
}
