import type { Why } from '@tandem/contract'
import { useFormat } from '../../i18n/format.ts'
import { useSkillTitle } from '../use-skill-title.ts'
import { useTexts } from './texts.ts'

/** The figures behind a choice, as short phrases; what played no part is left out. */
export function useWhyFacts(): (why: Why) => string[] {
  const t = useTexts()
  const format = useFormat()
  const titleOf = useSkillTitle()
  return ({ waitedSeconds, candidates, skills, relaxed, occupancy, sticky, lane }) => [
    t.waited(format.span(waitedSeconds)),
    ...(candidates > 0 ? [t.candidates(candidates)] : []),
    ...skills.map(({ key, asked, has }) => t.skill(titleOf(key), has, asked)),
    ...(relaxed > 0 ? [t.relaxed(relaxed)] : []),
    t.occupancy(format.percent(occupancy)),
    ...(sticky ? [t.sticky] : []),
    ...(lane === 'normal' ? [] : [t.lanes[lane]]),
  ]
}
