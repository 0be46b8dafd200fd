import { Skeleton } from 'antd'
import { useVerb } from '../../../api/hooks.ts'
import { Problem } from '../../../ui/problem.tsx'
import css from '../training.module.css'
import { Assign } from './assign.tsx'
import { Results } from './results.tsx'

/** Who has what to learn, how far they are, and their certificates. */
export function Team() {
  const courses = useVerb('training.courses', {})
  if (courses.isPending) return <Skeleton active />
  if (!courses.data) return <Problem problem={courses.error} retry={() => void courses.refetch()} />
  const { rows } = courses.data
  return (
    <div className={css.team}>
      <Results courses={rows} />
      <Assign courses={rows.filter(({ state }) => state === 'published')} />
    </div>
  )
}
