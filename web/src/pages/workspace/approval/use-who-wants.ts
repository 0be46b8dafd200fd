import type { Proposal } from '@tandem/contract'
import { useVerb } from '../../../api/hooks.ts'
import { useLocalized } from '../../../i18n/dictionary.ts'
import { useTexts } from './texts.ts'

/** Who wants something done, in words: a model by its name, a flow by its title. */
export function useWhoWants({ kind, name }: Proposal['by']): string {
  const t = useTexts()
  const localized = useLocalized()
  const flow = useVerb('knowledge.flow', { key: name }, { enabled: kind === 'flow', staleTime: 600_000 }).data
  return t.wants[kind](flow ? localized(flow.content.title) : name)
}
