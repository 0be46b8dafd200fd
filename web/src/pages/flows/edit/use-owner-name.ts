import type { FlowContent } from '@tandem/contract'
import { useLocalized } from '../../../i18n/dictionary.ts'
import { useTexts } from '../texts.ts'

/** What a problem is about, as the graph and the forms call it: a step, a slot by its name, or the whole flow. */
export function useOwnerName(flow: FlowContent): (step: string | null, slot: string | null) => string {
  const t = useTexts()
  const localized = useLocalized()
  return (step, slot) => {
    if (step !== null) {
      const kind = flow.steps.find(({ id }) => id === step)?.do
      return kind ? `${t.kinds[kind]} (${step})` : step
    }
    if (slot === null) return t.wholeFlow
    const label = flow.slots.find(({ name }) => name === slot)?.label
    return label && localized(label) ? `${localized(label)} (${slot})` : slot
  }
}
