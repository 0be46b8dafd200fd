import { Link } from 'react-router'
import { useVerb } from '../../../api/hooks.ts'
import { useFormat } from '../../../i18n/format.ts'
import { Notice } from '../../../ui/notice.tsx'
import css from './expiry.module.css'
import { useTexts } from './texts.ts'

/** Articles that the assistant no longer answers from, or soon will not, for those who keep them. */
export function ExpiringNotice() {
  const t = useTexts()
  const format = useFormat()
  const { data } = useVerb('knowledge.expiring', {})
  if (!data || data.rows.length === 0) return null
  const expired = data.rows.filter((row) => row.expired).length
  return (
    <div className={css.notice}>
      <Notice tone="warn">
        <details>
          <summary>{t.summary(expired, data.rows.length - expired)}</summary>
          <ul className={css.list}>
            {data.rows.map(({ id, key, title, validUntil, expired: over }) => (
              <li key={id}>
                <Link to={`/knowledge/articles/${key}`}>{title.zh || title.en}</Link>{' '}
                {over ? t.since(format.day(validUntil)) : t.until(format.day(validUntil))}
              </li>
            ))}
          </ul>
        </details>
      </Notice>
    </div>
  )
}
