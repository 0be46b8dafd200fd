import { Navigate, useParams } from 'react-router'
import { useSession } from '../../session/session.tsx'
import { Page } from '../../ui/page.tsx'
import { Appeals } from './appeals.tsx'
import { Cases } from './cases.tsx'
import { Overview } from './figures/overview.tsx'
import { Mine } from './mine.tsx'
import { OneResult } from './one-result.tsx'
import { Phrases } from './phrases/phrases.tsx'
import { Results } from './results.tsx'
import { Rules } from './rules/rules.tsx'
import { Sampling } from './sampling/sampling.tsx'
import { Tasks } from './sampling/tasks.tsx'
import { type Section, sections } from './sections.ts'
import { useTexts } from './texts.ts'

/** What inspection found, scored, and what comes of it; agents see their own. */
export function QualityPage() {
  const t = useTexts()
  const { scopes } = useSession()
  const { section, item } = useParams()
  const allowed = sections.filter(({ scope }) => scopes.includes(scope))
  const active = allowed.find(({ key }) => key === section)?.key
  if (!active) return <Navigate to={`/quality/${allowed[0]?.key ?? 'cases'}`} replace />
  return (
    <Page
      title={t.title}
      base="/quality"
      tabs={allowed.map(({ key }) => ({ key, label: t.sections[key] }))}
      active={active}
    >
      {item ? <OneResult key={item} episode={item} from={active} /> : <Content section={active} />}
    </Page>
  )
}

function Content({ section }: { section: Section }) {
  switch (section) {
    case 'results':
      return <Results />
    case 'figures':
      return <Overview />
    case 'tasks':
      return <Tasks />
    case 'sampling':
      return <Sampling />
    case 'phrases':
      return <Phrases />
    case 'appeals':
      return <Appeals />
    case 'rules':
      return <Rules />
    case 'mine':
      return <Mine />
    case 'cases':
      return <Cases />
  }
}
