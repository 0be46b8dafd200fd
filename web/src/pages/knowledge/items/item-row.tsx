import { Link } from 'react-router'
import { useFormat } from '../../../i18n/format.ts'
import { useLanguage } from '../../../i18n/language.ts'
import type { Kind } from '../sections.ts'
import { useTexts } from '../texts.ts'
import css from './items.module.css'
import { type Listed, titleIn } from './listed.ts'
import { hasEnded, StateTag } from './state-tag.tsx'

interface Props {
  kind: Kind
  item: Listed
  selected: boolean
}

/** One article or intent of the list. */
export function ItemRow({ kind, item, selected }: Props) {
  const t = useTexts()
  const format = useFormat()
  const language = useLanguage()
  // What is published says so by its tag.
  const ends = item.state !== 'published' && hasEnded(item.validUntil)
  return (
    <Link
      to={`/knowledge/${kind}/${item.key}`}
      className={css.row}
      data-selected={selected || undefined}
      aria-current={selected || undefined}
    >
      <strong>{titleIn(item.title, language)}</strong>
      <StateTag state={item.state} validUntil={item.validUntil} />
      <code>{item.key}</code>
      <span>
        {ends && <em>{t.expired}</em>}
        {item.examples !== null && t.examplesCount(item.examples)}
        {item.examples === null && !ends && (
          <time dateTime={item.updatedAt} title={format.full(item.updatedAt)}>
            {format.short(item.updatedAt)}
          </time>
        )}
      </span>
    </Link>
  )
}
