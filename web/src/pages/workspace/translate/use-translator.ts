import type { Language, VerbOutput } from '@tandem/contract'
import { useVerb, useVerbMutation } from '../../../api/hooks.ts'

type Translated = VerbOutput<'desk.translate'>

/** Whether a model is connected that translates; without one nothing is offered. */
export const useTranslates = (): boolean => useVerb('desk.translator', {}, { staleTime: 300_000 }).data?.ready ?? false

/** Asks for one text in another language. */
export function useTranslation(conversation: string, onText: (translated: Translated) => void) {
  const ask = useVerbMutation('desk.translate', { onSuccess: onText })
  return {
    busy: ask.isPending,
    translate: (text: string, to: Language) => ask.mutate({ conversation, text, to }),
  }
}
