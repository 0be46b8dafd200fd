import { Link } from 'react-router'
import { useVerb } from '../../../api/hooks.ts'
import { useLanguage } from '../../../i18n/language.ts'
import { titleIn } from '../items/listed.ts'
import { newItem } from '../sections.ts'
import { useTexts } from '../texts.ts'
import css from './editor.module.css'
import { leadingTo } from './leading-to.ts'

/** An article is found by an intent: says which one, whether it is published, or leads to a new one. */
export function Teach({ articleKey, title }: { articleKey: string; title: string }) {
  const t = useTexts()
  const language = useLanguage()
  // Its key stands in the text of an intent that leads to it.
  const found = useVerb('knowledge.intents', { query: articleKey, limit: 200 })
  if (!found.data) return null
  const intent = leadingTo(articleKey, found.data.rows)
  if (!intent)
    return (
      <p className={css.teach}>
        {t.teach.hint}{' '}
        <Link to={`/knowledge/intents/${newItem}?${new URLSearchParams({ article: articleKey, title })}`}>
          {t.teach.act}
        </Link>
      </p>
    )
  const name = titleIn(intent.title, language)
  return (
    <p className={css.teach}>
      {intent.version === 0 ? t.teach.unpublished(name) : t.teach.used(name)}{' '}
      <Link to={`/knowledge/intents/${intent.key}`}>{t.teach.open}</Link>
    </p>
  )
}
