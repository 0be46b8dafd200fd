import { useFormat } from '../../../i18n/format.ts'
import { useLanguage } from '../../../i18n/language.ts'
import { BringBack } from '../review/bring-back.tsx'
import { type Kind, refKind } from '../sections.ts'
import css from './items.module.css'
import { type Listed, titleIn } from './listed.ts'

/** One article or intent that is out of use, and the way back. */
export function RetiredRow({ kind, item: { id, key, title, updatedAt } }: { kind: Kind; item: Listed }) {
  const format = useFormat()
  const shown = titleIn(title, useLanguage())
  return (
    <div className={css.row}>
      <strong>{shown}</strong>
      <BringBack target={{ kind: refKind[kind], id }} title={shown} home={`/knowledge/${kind}/${key}`} />
      <code>{key}</code>
      <time dateTime={updatedAt} title={format.full(updatedAt)}>
        {format.short(updatedAt)}
      </time>
    </div>
  )
}
