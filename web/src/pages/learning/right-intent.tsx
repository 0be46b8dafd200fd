import { ItemSelect, NONE } from '../knowledge/editor/item-select.tsx'

interface Props {
  label: string
  /** What it means that no intent is right, where that may be. */
  none?: string
  /** An intent, or null for none; undefined until something is chosen. */
  of: string | null | undefined
  change: (intent: string | null) => void
}

/** Asks which intent is right. That none is has to be chosen like an intent, lest it is said by saying nothing. */
export function RightIntent({ label, none, of, change }: Props) {
  return (
    <ItemSelect
      kind="intents"
      label={label}
      single
      {...(none !== undefined && { none })}
      value={of === undefined ? [] : [of ?? NONE]}
      change={([key]) => key !== undefined && change(key === NONE ? null : key)}
    />
  )
}
