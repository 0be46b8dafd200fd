import type { FlowContent } from '@tandem/contract'
import { useMemo } from 'react'
import { useTexts } from '../texts.ts'
import { type Gap, gapOf } from './gap.ts'
import { useOwnerName } from './use-owner-name.ts'

/** Where something is left to fill in, also in the words of the forms; null where nothing is. */
export function useGap(content: FlowContent): (Gap & { place: string }) | null {
  const t = useTexts()
  const ownerOf = useOwnerName(content)
  const gap = useMemo(() => gapOf(content), [content])
  if (!gap) return null
  const { step, slot, field } = gap
  const owner = ownerOf(step, slot === null ? null : (content.slots[slot]?.name ?? null))
  const ofFlow = { title: t.flowTitle, cancelled: t.cancelled, slots: t.slots }
  const ofParts = {
    name: t.slotName,
    label: t.label,
    prompt: t.prompt,
    invalid: t.invalid,
    rules: t.rules,
    choices: t.choices,
    slot: t.slot,
    tool: t.tool,
    args: t.args,
    save: t.save,
    text: t.text,
    value: t.value,
    when: t.value,
    flow: t.flow,
    reason: t.reason,
    timeout: t.waits,
  }
  const names: Partial<Record<string, string>> = step === null && slot === null ? ofFlow : ofParts
  return { ...gap, place: [owner, names[field]].filter(Boolean).join(' · ') }
}
