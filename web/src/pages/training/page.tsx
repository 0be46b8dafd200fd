import { Navigate, useParams } from 'react-router'
import { useSession } from '../../session/session.tsx'
import { NotFound } from '../../shell/not-found.tsx'
import { Page } from '../../ui/page.tsx'
import { CourseView } from './course-view.tsx'
import { CourseEditor } from './editor/course-editor.tsx'
import { Courses } from './editor/courses.tsx'
import { Mine } from './mine.tsx'
import { Team } from './team/team.tsx'
import { useTexts } from './texts.ts'

/** What there is to learn, and for trainers how far everybody is. */
export function TrainingPage() {
  const t = useTexts()
  const { scopes } = useSession()
  const { section, item } = useParams()
  const tabs = [
    ...(scopes.includes('training:learn') ? [{ key: 'mine', label: t.mine }] : []),
    ...(scopes.includes('training:write')
      ? [
          { key: 'team', label: t.team },
          { key: 'courses', label: t.courses },
        ]
      : []),
  ]
  if (tabs.length === 0) return <NotFound />
  if (!tabs.some(({ key }) => key === section)) return <Navigate to={`/training/${tabs[0]?.key ?? 'mine'}`} replace />
  return (
    <Page title={t.title} base="/training" tabs={tabs} active={section ?? 'mine'}>
      <Content section={section} item={item} />
    </Page>
  )
}

function Content({ section, item }: { section: string | undefined; item: string | undefined }) {
  if (section === 'team') return <Team />
  if (section === 'courses') return item ? <CourseEditor key={item} id={item} /> : <Courses />
  return item ? <CourseView key={item} id={item} /> : <Mine />
}
