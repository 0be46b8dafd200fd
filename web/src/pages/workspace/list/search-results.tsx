import { SearchOutlined } from '@ant-design/icons'
import { Link } from 'react-router'
import { useVerb } from '../../../api/hooks.ts'
import { useFormat } from '../../../i18n/format.ts'
import { Empty } from '../../../ui/empty.tsx'
import { Problem } from '../../../ui/problem.tsx'
import { useTexts } from '../texts.ts'
import type { View } from '../views.ts'
import css from './list.module.css'
import { ListSkeleton } from './list-skeleton.tsx'

/** Messages of all conversations that hold the words. */
export function SearchResults({ query, view }: { query: string; view: View }) {
  const t = useTexts()
  const format = useFormat()
  const found = useVerb('conversations.search', { query }, { keepPrevious: true })
  if (found.isPending) return <ListSkeleton />
  if (found.isError) return <Problem problem={found.error} retry={() => void found.refetch()} />
  if (found.data.rows.length === 0) return <Empty icon={<SearchOutlined />} title={t.searchEmpty} hint={t.searchHint} />
  return (
    <div className={css.rows}>
      {found.data.rows.map(({ conversation, message }) => (
        <Link key={message.id} to={`/workspace/${view}/${conversation}`} className={css.found}>
          <span>{'text' in message.body ? message.body.text : ''}</span>
          <time dateTime={message.at}>{format.short(message.at)}</time>
        </Link>
      ))}
    </div>
  )
}
