import { useVerb } from '../api/hooks.ts'
import { useLocalized } from '../i18n/dictionary.ts'

/** A skill's title by its key; the key until the titles are known. */
export function useSkillTitle(): (key: string) => string {
  const localized = useLocalized()
  const rows = useVerb('workforce.skills', {}, { staleTime: 60_000 }).data?.rows
  return (key) => {
    const skill = rows?.find((one) => one.key === key)
    return skill ? localized(skill.title) : key
  }
}
