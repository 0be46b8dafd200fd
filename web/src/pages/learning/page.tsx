import { Navigate, useParams } from 'react-router'
import { Page } from '../../ui/page.tsx'
import { Cases } from './cases/cases.tsx'
import { Inbox } from './inbox/inbox.tsx'
import { Outside } from './outside/outside.tsx'
import { Reminders } from './reminders.tsx'
import { useTexts } from './texts.ts'
import { Versions } from './versions/versions.tsx'

const sections = { inbox: Inbox, outside: Outside, versions: Versions, cases: Cases } as const
type Section = keyof typeof sections
const keys = Object.keys(sections) as Section[]

/** How the AI gets better: what it could not answer, what is done about it, and whether that helped. */
export function LearningPage() {
  const t = useTexts()
  const { section } = useParams()
  const active = keys.find((key) => key === section)
  if (!active) return <Navigate to={`/learning/${keys[0]}`} replace />
  const Content = sections[active]
  return (
    <Page title={t.title} base="/learning" tabs={keys.map((key) => ({ key, label: t.sections[key] }))} active={active}>
      <Reminders />
      <Content />
    </Page>
  )
}
