import { SearchOutlined } from '@ant-design/icons'
import { Input, type InputRef } from 'antd'
import { useRef, useState } from 'react'
import { OfferStack } from '../../../shell/offer-stack.tsx'
import { useDebounced } from '../../../ui/use-debounced.ts'
import { useShortcut } from '../../../ui/use-shortcut.ts'
import { useWide } from '../../../ui/use-wide.ts'
import { ConsultList } from '../consult/consult-list.tsx'
import { HelpButton } from '../keys/help-button.tsx'
import { useTexts } from '../texts.ts'
import type { View } from '../views.ts'
import { WrapUpList } from '../wrap-up/wrap-up-list.tsx'
import { ConversationList } from './conversation-list.tsx'
import css from './list.module.css'
import { QueueList } from './queue-list.tsx'
import { SearchResults } from './search-results.tsx'
import { useFetchNext } from './use-fetch-next.ts'
import { useUnread } from './use-unread.ts'
import { ViewTabs } from './view-tabs.tsx'

interface Props {
  view: View
  selected: string | undefined
}

/** The left column: which list, what is in it, and the search over all messages. */
export function ListPane({ view, selected }: Props) {
  const t = useTexts()
  const [query, setQuery] = useState('')
  const field = useRef<InputRef>(null)
  useShortcut('KeyF', () => field.current?.focus())
  useFetchNext()
  const unread = useUnread()
  const wide = useWide()
  const settled = useDebounced(query.trim(), 300)
  return (
    <section className={css.pane} aria-label={t.viewsLabel}>
      {wide && <OfferStack inline />}
      <ConsultList />
      <WrapUpList />
      <div className={css.search}>
        <Input
          prefix={<SearchOutlined />}
          variant="filled"
          allowClear
          placeholder={t.search}
          aria-label={t.search}
          value={query}
          ref={field}
          onChange={(event) => setQuery(event.target.value)}
        />
        <HelpButton />
      </div>
      {settled ? (
        <SearchResults query={settled} view={view} />
      ) : (
        <>
          <ViewTabs view={view} unread={unread} />
          {view === 'queue' ? <QueueList selected={selected} /> : <ConversationList view={view} selected={selected} />}
        </>
      )}
    </section>
  )
}
