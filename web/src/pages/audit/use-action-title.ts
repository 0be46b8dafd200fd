import { actionTitles } from '@tandem/contract/action-titles.ts'
import { useLocalized } from '../../i18n/dictionary.ts'

/** What was done, in words; null for what has only a technical name. */
export function useActionTitle(): (action: string) => string | null {
  const localized = useLocalized()
  return (action) => {
    const title = Object.hasOwn(actionTitles, action) ? actionTitles[action] : undefined
    return title ? localized(title) : null
  }
}
