import { Navigate, useParams } from 'react-router'
import { Page } from '../../ui/page.tsx'
import { OneTicket } from './one-ticket.tsx'
import { sections } from './sections.ts'
import { useTexts } from './texts.ts'
import { TicketList } from './ticket-list.tsx'

/** Matters of customers that outlive their conversations. */
export function TicketsPage() {
  const t = useTexts()
  const { section, item } = useParams()
  const active = sections.find((key) => key === section)
  if (!active) return <Navigate to="/tickets/mine" replace />
  return (
    <Page
      title={t.title}
      base="/tickets"
      tabs={sections.map((key) => ({ key, label: t.sections[key] }))}
      active={active}
    >
      {item ? <OneTicket key={item} id={item} from={active} /> : <TicketList section={active} />}
    </Page>
  )
}
