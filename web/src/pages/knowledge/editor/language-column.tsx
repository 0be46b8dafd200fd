import type { Language } from '@tandem/contract'
import { Input } from 'antd'
import { Field } from '../../../ui/field.tsx'
import { RichText } from '../../../ui/rich-text.tsx'
import { useTexts } from '../texts.ts'
import css from './editor.module.css'

interface Props {
  language: Language
  preview: boolean
  title: string
  body: string
  setTitle: (text: string) => void
  setBody: (text: string) => void
}

/** Title and text in one language, to write or as customers see them. */
export function LanguageColumn({ language, preview, title, body, setTitle, setBody }: Props) {
  const t = useTexts()
  const name = t.languages[language]
  if (preview)
    return (
      <article className={css.preview} lang={language} aria-label={name}>
        <h3>{title || t.nothing}</h3>
        {body ? <RichText text={body} /> : <p>{t.nothing}</p>}
      </article>
    )
  return (
    <div className={css.column} lang={language}>
      <Field label={`${t.articleTitle} · ${name}`}>
        <Input value={title} maxLength={200} onChange={(event) => setTitle(event.target.value)} />
      </Field>
      <Field label={`${t.body} · ${name}`}>
        <Input.TextArea
          value={body}
          maxLength={20_000}
          autoSize={{ minRows: 10, maxRows: 30 }}
          onChange={(event) => setBody(event.target.value)}
        />
      </Field>
    </div>
  )
}
