import type { DeskNotice } from '@tandem/contract'
import { Button } from 'antd'
import { Link } from 'react-router'
import { useVerb } from '../../api/hooks.ts'
import { useFormat } from '../../i18n/format.ts'
import css from './notices.module.css'
import { useTexts } from './texts.ts'
import { useSee } from './use-see.ts'
import { placeOf, useWords } from './use-words.ts'

/** What is new of one kind, on the page that it belongs to: the same notices as behind the bell. */
export function News({ kind }: { kind: DeskNotice['kind'] }) {
  const t = useTexts()
  const format = useFormat()
  const words = useWords()
  const see = useSee()
  const rows = useVerb('desk.notices', {}).data?.rows ?? []
  const news = rows.filter((notice) => notice.kind === kind && !notice.seen)
  if (news.length === 0) return null
  return (
    <section className={css.news} aria-label={t.title}>
      <ul>
        {news.map((notice) => (
          <li key={notice.id}>
            <Link to={placeOf(notice)} onClick={() => see.mutate({ notices: [notice.id] })}>
              {words(notice)}
            </Link>
            <time dateTime={notice.at}>{format.short(notice.at)}</time>
          </li>
        ))}
      </ul>
      <Button
        size="small"
        loading={see.isPending}
        onClick={() => see.mutate({ notices: news.map((notice) => notice.id) })}
      >
        {t.seeAll}
      </Button>
    </section>
  )
}
