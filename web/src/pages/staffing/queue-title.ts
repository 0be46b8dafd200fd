import { useSkillTitle } from '../../shell/use-skill-title.ts'
import { useTexts } from './texts.ts'

/** The skills of a queue by their titles. */
export function useQueueTitle(): (queue: string) => string {
  const t = useTexts()
  const titleOf = useSkillTitle()
  return (queue) => (queue === '' ? t.generalQueue : queue.split(',').map(titleOf).join(' + '))
}
