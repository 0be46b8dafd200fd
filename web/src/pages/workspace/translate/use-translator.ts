import type { Language } from '@tandem/contract'
import { useVerb, useVerbMutation } from '../../../api/hooks.ts'

/** Whether something translates here; the slot is shown only then. */
export const useTranslates = (): boolean => useVerb('desk.translator', {}, { staleTime: 300_000 }).data?.ready ?? false

/** Asks for one text in another language. */
export function useTranslation(conversation: string, onText: (text: string) => void) {
  const ask = useVerbMutation('desk.translate', { onSuccess: ({ text }) => onText(text) })
  return {
    busy: ask.isPending,
    translate: (text: string, to: Language) => ask.mutate({ conversation, text, to }),
  }
}
