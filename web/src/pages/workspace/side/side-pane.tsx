import { ArrowLeftOutlined } from '@ant-design/icons'
import { Button, Skeleton } from 'antd'
import { useCan } from '../../../session/session.tsx'
import { useTexts } from '../texts.ts'
import { Tickets } from '../tickets/tickets.tsx'
import { useConversation } from '../use-conversation.ts'
import { Brief } from './brief.tsx'
import { Consents } from './consents.tsx'
import { History } from './history.tsx'
import { Orders } from './orders.tsx'
import { Profile } from './profile.tsx'
import css from './side.module.css'
import { Suggestions } from './suggestions.tsx'
import { Tags } from './tags.tsx'

interface Props {
  id: string
  hide: () => void
  jumpTo: (seq: number) => void
}

/** The right column: everything known, before the first word is typed. */
export function SidePane({ id, hide, jumpTo }: Props) {
  const t = useTexts()
  const orders = useCan('commerce:read')
  const { data: conversation, error } = useConversation(id)
  return (
    <aside className={css.pane} aria-label={t.profile}>
      <div className={css.top}>
        <Button type="text" icon={<ArrowLeftOutlined />} onClick={hide}>
          {t.backToThread}
        </Button>
      </div>
      {!conversation && !error && <Skeleton className={css.loading ?? ''} active avatar paragraph={{ rows: 6 }} />}
      {conversation && (
        <>
          <Profile customer={conversation.customer.id} emotion={conversation.emotion} />
          <Brief conversation={conversation} jumpTo={jumpTo} />
          {conversation.status === 'open' && <Suggestions conversation={conversation} close={hide} />}
          {orders && <Orders conversation={conversation} />}
          <Tickets conversation={conversation} />
          <Consents customer={conversation.customer.id} />
          <Tags conversation={conversation} />
          <History conversation={conversation} jumpTo={jumpTo} />
        </>
      )}
    </aside>
  )
}
