import { Navigate, useParams } from 'react-router'
import { useSession } from '../../session/session.tsx'
import { Page } from '../../ui/page.tsx'
import { AccountSection } from './account/account-section.tsx'
import { AgentsSection } from './agents/agents-section.tsx'
import { ChannelsSection } from './channels/channels-section.tsx'
import { ClientsSection } from './clients/clients-section.tsx'
import { KeysSection } from './keys/keys-section.tsx'
import { ModelsSection } from './models/models-section.tsx'
import { OrganisationSection } from './organisation/organisation-section.tsx'
import { type Section, sections } from './sections.ts'
import { ServiceSection } from './service/service-section.tsx'
import { ShopsSection } from './shops/shops-section.tsx'
import { SkillsSection } from './skills/skills-section.tsx'
import { SpeechSection } from './speech/speech-section.tsx'
import { useTexts } from './texts.ts'
import { UsersSection } from './users/users-section.tsx'

/** Everything that is set up once; each section for those who may see it. */
export function SettingsPage() {
  const t = useTexts()
  const { scopes, runsInstallation } = useSession()
  const { section, item } = useParams()
  const allowed = sections.filter((one) => scopes.includes(one.scope) && (runsInstallation || !('house' in one)))
  const active = allowed.find(({ key }) => key === section)?.key
  if (!active) return <Navigate to="/settings/account" replace />
  return (
    <Page
      title={t.title}
      base="/settings"
      tabs={allowed.map(({ key }) => ({ key, label: t.sections[key] }))}
      active={active}
    >
      <Content section={active} item={item} />
    </Page>
  )
}

function Content({ section, item }: { section: Section; item: string | undefined }) {
  switch (section) {
    case 'account':
      return <AccountSection />
    case 'channels':
      return <ChannelsSection selected={item} />
    case 'shops':
      return <ShopsSection />
    case 'speech':
      return <SpeechSection />
    case 'models':
      return <ModelsSection />
    case 'agents':
      return <AgentsSection />
    case 'service':
      return <ServiceSection />
    case 'skills':
      return <SkillsSection />
    case 'users':
      return <UsersSection />
    case 'keys':
      return <KeysSection />
    case 'organisation':
      return <OrganisationSection />
    case 'clients':
      return <ClientsSection />
  }
}
