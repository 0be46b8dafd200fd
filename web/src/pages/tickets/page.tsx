import { Navigate, useParams } from 'react-router'
import { useCan } from '../../session/session.tsx'
import { Page } from '../../ui/page.tsx'
import { OneTicket } from './one-ticket.tsx'
import { sections } from './sections.ts'
import { useTexts } from './texts.ts'
import { TicketList } from './ticket-list.tsx'

/** Matters of customers that outlive their conversations. */
export function TicketsPage() {
  const t = useTexts()
  const { section, item } = useParams()
  // Tickets are given to people who serve: nobody else has any.
  const works = useCan('routing:work')
  const shown = sections.filter((key) => works || key !== 'mine')
  const active = shown.find((key) => key === section)
  if (!active) return <Navigate to={`/tickets/${shown[0]}`} replace />
  return (
    <Page title={t.title} base="/tickets" tabs={shown.map((key) => ({ key, label: t.sections[key] }))} active={active}>
      {item ? <OneTicket key={item} id={item} from={active} /> : <TicketList section={active} />}
    </Page>
  )
}
