import { MessageOutlined } from '@ant-design/icons'
import { useState } from 'react'
import { useParams, useSearchParams } from 'react-router'
import { useCan } from '../../session/session.tsx'
import { Empty } from '../../ui/empty.tsx'
import { usePainted } from '../../ui/use-painted.ts'
import { ConversationDialogs } from './actions/dialogs.tsx'
import { ListPane } from './list/list-pane.tsx'
import { SidePane } from './side/side-pane.tsx'
import { useTexts } from './texts.ts'
import { ThreadPane } from './thread/thread-pane.tsx'
import { viewOf } from './views.ts'
import css from './workspace.module.css'

/**
 * List, conversation, customer. Side by side where there is room; on a phone three steps, which the address
 * remembers, so that the back button walks them.
 */
export function WorkspacePage() {
  const t = useTexts()
  const { view, conversation } = useParams()
  // What was said is drawn first; what is known of the customer follows a moment later.
  const known = usePainted(conversation) ?? conversation
  const works = useCan('routing:work')
  const [search, setSearch] = useSearchParams()
  const [jump, setJump] = useState<number | null>(null)
  const aside = search.has('customer')
  const step = !conversation ? 'list' : aside ? 'side' : 'thread'
  const showAside = (show: boolean) => setSearch(show ? { customer: '' } : {}, { replace: !show })
  return (
    <div className={css.workspace} data-step={step}>
      <h1 className="unseen">{t.title}</h1>
      <ListPane view={viewOf(view, works)} selected={conversation} />
      <ConversationDialogs>
        {conversation && known ? (
          <>
            <ThreadPane
              key={conversation}
              id={conversation}
              jump={jump}
              jumpTo={setJump}
              jumped={() => setJump(null)}
              showAside={() => showAside(true)}
            />
            <SidePane
              key={`side ${known}`}
              id={known}
              hide={() => showAside(false)}
              jumpTo={(seq) => {
                setJump(seq)
                if (aside) showAside(false)
              }}
            />
          </>
        ) : (
          <div className={css.nothing}>
            <Empty icon={<MessageOutlined />} title={t.choose} hint={t.chooseHint} />
          </div>
        )}
      </ConversationDialogs>
    </div>
  )
}
