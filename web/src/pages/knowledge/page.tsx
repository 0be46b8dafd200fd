import type { ReactNode } from 'react'
import { Navigate, useParams } from 'react-router'
import { Page } from '../../ui/page.tsx'
import { Bench } from './bench/bench.tsx'
import { ExpiringNotice } from './expiry/expiring-notice.tsx'
import { ImportButton } from './import/import-button.tsx'
import { IntentActions } from './intent-import/actions.tsx'
import { Items } from './items/items.tsx'
import { PackNotice } from './pack/pack-notice.tsx'
import { Replies } from './replies/replies.tsx'
import { type Section, sections } from './sections.ts'
import { useTexts } from './texts.ts'

/** What a section offers at the right of the title. */
const actions: Partial<Record<Section, ReactNode>> = { articles: <ImportButton />, intents: <IntentActions /> }

/** What the assistant and the agents know: written, reviewed, published and tried out here. */
export function KnowledgePage() {
  const t = useTexts()
  const { section = '', item } = useParams()
  const active = sections.find((one) => one === section)
  if (!active) return <Navigate to={`/knowledge/${sections[0]}`} replace />
  return (
    <Page
      title={t.title}
      base="/knowledge"
      tabs={sections.map((key) => ({ key, label: t.sections[key] }))}
      active={active}
      actions={actions[active]}
      fill={active === 'articles' || active === 'intents'}
    >
      <Content section={active} item={item} />
    </Page>
  )
}

function Content({ section, item }: { section: Section; item: string | undefined }) {
  switch (section) {
    case 'articles':
    case 'intents':
      return (
        <>
          {section === 'articles' && <PackNotice />}
          {section === 'articles' && <ExpiringNotice />}
          <Items key={section} kind={section} selected={item} />
        </>
      )
    case 'replies':
      return <Replies />
    case 'bench':
      return <Bench />
  }
}
