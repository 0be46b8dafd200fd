import { useVerb } from '../../../api/hooks.ts'
import { useLanguage } from '../../../i18n/language.ts'
import { titleIn } from '../../knowledge/items/listed.ts'

/** What intents are called, by their keys: all of one question, since a list names dozens. */
export function useIntentNames(): ReadonlyMap<string, string> {
  const language = useLanguage()
  const { data } = useVerb('knowledge.intents', { limit: 200 })
  return new Map(data?.rows.map(({ key, title }) => [key, titleIn(title, language)]))
}
