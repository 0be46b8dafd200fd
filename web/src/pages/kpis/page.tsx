import { Navigate, useParams } from 'react-router'
import { useSession } from '../../session/session.tsx'
import { NotFound } from '../../shell/not-found.tsx'
import { Page } from '../../ui/page.tsx'
import { Figures } from './figures.tsx'
import { Mine } from './mine.tsx'
import { Schemes } from './schemes/schemes.tsx'
import { Scores } from './scores.tsx'
import { useTexts } from './texts.ts'
import { Trends } from './trends/trends.tsx'

/** How service goes, in figures; for agents their own score. */
export function KpisPage() {
  const t = useTexts()
  const { scopes } = useSession()
  const { section } = useParams()
  const tabs = [
    ...(scopes.includes('insights:read')
      ? [
          { key: 'figures', label: t.figures },
          { key: 'trends', label: t.trends },
        ]
      : []),
    ...(scopes.includes('kpi:read')
      ? [
          { key: 'scores', label: t.scores },
          { key: 'schemes', label: t.schemes },
        ]
      : []),
    ...(scopes.includes('routing:work') ? [{ key: 'mine', label: t.mine }] : []),
  ]
  if (tabs.length === 0) return <NotFound />
  if (!tabs.some(({ key }) => key === section)) return <Navigate to={`/kpis/${tabs[0]?.key ?? 'mine'}`} replace />
  return (
    <Page title={t.title} base="/kpis" tabs={tabs} active={section ?? ''}>
      {section === 'figures' && <Figures />}
      {section === 'trends' && <Trends />}
      {section === 'scores' && <Scores />}
      {section === 'schemes' && <Schemes />}
      {section === 'mine' && <Mine />}
    </Page>
  )
}
