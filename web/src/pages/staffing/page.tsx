import { Navigate, useParams } from 'react-router'
import { Page } from '../../ui/page.tsx'
import { OnCallSection } from './on-call/on-call-section.tsx'
import { OutlookSection } from './outlook/outlook-section.tsx'
import { PlanSection } from './plan/plan-section.tsx'
import { RequestsSection } from './requests/requests-section.tsx'
import { SetupSection } from './setup/setup-section.tsx'
import { useTexts } from './texts.ts'

const sections = {
  outlook: OutlookSection,
  plan: PlanSection,
  requests: RequestsSection,
  'on-call': OnCallSection,
  setup: SetupSection,
}
type Section = keyof typeof sections
const keys = Object.keys(sections) as Section[]

/** How many people are needed, who works when, and whom to call in. */
export function StaffingPage() {
  const t = useTexts()
  const { section } = useParams()
  const active = keys.find((key) => key === section)
  if (!active) return <Navigate to="/staffing/outlook" replace />
  const Content = sections[active]
  return (
    <Page title={t.title} base="/staffing" tabs={keys.map((key) => ({ key, label: t.sections[key] }))} active={active}>
      <Content />
    </Page>
  )
}
