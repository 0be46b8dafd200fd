import { ItemSelect } from '../../knowledge/editor/item-select.tsx'
import { useTexts } from '../texts.ts'

/** The right answer of an evaluation question: an intent, or none, where it should be refused. */
export function CaseIntent({ of, change }: { of: string | null; change: (intent: string | null) => void }) {
  const t = useTexts()
  return (
    <>
      <ItemSelect
        kind="intents"
        label={t.cases.intent}
        single
        clearable
        value={of === null ? [] : [of]}
        change={([key]) => change(key ?? null)}
      />
      {of === null && <small>{t.inbox.expectsNone}</small>}
    </>
  )
}
