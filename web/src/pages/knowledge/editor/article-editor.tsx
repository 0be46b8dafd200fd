import type { Article, ArticleContent } from '@tandem/contract'
import { DatePicker, Segmented, Select } from 'antd'
import dayjs from 'dayjs'
import { useState } from 'react'
import { useFormat } from '../../../i18n/format.ts'
import { Field } from '../../../ui/field.tsx'
import { freshKey } from '../key.ts'
import { seenOf } from '../review/seen.ts'
import { useArticleValues } from '../review/use-values.ts'
import { newItem } from '../sections.ts'
import { useTexts } from '../texts.ts'
import css from './editor.module.css'
import { EditorFrame } from './editor-frame.tsx'
import { FormsFields, problemOf } from './forms-fields.tsx'
import { LanguageColumn } from './language-column.tsx'
import { Loaded } from './loaded.tsx'
import { Teach } from './teach.tsx'
import { useEditing } from './use-editing.ts'
import { useArticle } from './use-item.ts'
import { useSaving } from './use-saving.ts'

const empty: ArticleContent = { title: { zh: '', en: '' }, body: { zh: '', en: '' }, tags: [], validUntil: null }
const pick = ({ title, body, tags, validUntil, forms }: ArticleContent): ArticleContent => ({
  title,
  body,
  tags,
  validUntil,
  ...(forms && { forms }),
})

/** Writes one article in both languages. */
export function ArticleEditor({ itemKey }: { itemKey: string }) {
  const found = useArticle(itemKey)
  if (itemKey === newItem) return <Editor />
  return <Loaded found={found}>{found.item && <Editor article={found.item} />}</Loaded>
}

function Editor({ article }: { article?: Article }) {
  const t = useTexts()
  const [key, setKey] = useState(article?.key ?? '')
  const stored = article ? pick(article.draft ?? article) : empty
  const editing = useEditing(stored, article?.updatedAt ?? '')
  const { content, change } = editing
  const { mutate, saving } = useSaving('knowledge.saveArticle', editing)
  const valuesOf = useArticleValues()
  const hasTitle = content.title.zh.trim() || content.title.en.trim()
  const problem = hasTitle ? problemOf(content.forms, t.forms) : t.need.titleAny
  return (
    <EditorFrame
      kind="articles"
      item={article}
      itemKey={key}
      setKey={setKey}
      editing={editing}
      problem={problem}
      saving={saving}
      values={{
        published: article ? valuesOf(article) : [],
        stored: valuesOf(stored),
        edited: valuesOf(content),
      }}
      save={() => mutate({ ...content, key: key || freshKey('article'), ...seenOf(article) })}
      restore={({ article: version }) => version && change(pick(version))}
    >
      {article && (
        <Teach
          of={{ kind: 'article', key: article.key }}
          title={article.title.zh || article.title.en}
          isPublished={article.version > 0}
        />
      )}
      <Texts content={content} change={change} />
      <FormsFields content={content} change={(forms) => change({ forms })} />
      <div className={css.columns}>
        <Field label={t.tags}>
          <Select
            mode="tags"
            open={false}
            suffixIcon={null}
            value={content.tags}
            maxCount={20}
            tokenSeparators={[',', '\uff0c']}
            aria-label={t.tags}
            onChange={(tags) => change({ tags: tags.map((tag) => tag.slice(0, 40)) })}
          />
        </Field>
        <ValidUntil value={content.validUntil} change={(validUntil) => change({ validUntil })} />
      </div>
    </EditorFrame>
  )
}

interface TextsProps {
  content: ArticleContent
  change: (part: Partial<ArticleContent>) => void
}

function Texts({ content, change }: TextsProps) {
  const t = useTexts()
  const [mode, setMode] = useState<'write' | 'preview'>('write')
  return (
    <>
      <div className={css.modes}>
        <Segmented
          value={mode}
          onChange={setMode}
          options={[
            { value: 'write', label: t.write },
            { value: 'preview', label: t.preview },
          ]}
        />
        <small>{t.bodyHint}</small>
      </div>
      <div className={css.columns}>
        {(['zh', 'en'] as const).map((language) => (
          <LanguageColumn
            key={language}
            language={language}
            preview={mode === 'preview'}
            title={content.title[language]}
            body={content.body[language]}
            setTitle={(text) => change({ title: { ...content.title, [language]: text } })}
            setBody={(text) => change({ body: { ...content.body, [language]: text } })}
          />
        ))}
      </div>
    </>
  )
}

function ValidUntil({ value, change }: { value: string | null; change: (value: string | null) => void }) {
  const t = useTexts()
  const format = useFormat()
  return (
    <Field label={t.validUntil} hint={value === null ? t.validHint : format.full(value)}>
      <DatePicker
        className={css.day ?? ''}
        value={value === null ? null : dayjs(value)}
        aria-label={t.validUntil}
        onChange={(day) => change(day?.endOf('day').toISOString() ?? null)}
      />
    </Field>
  )
}
