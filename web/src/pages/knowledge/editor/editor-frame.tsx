import { ArrowLeftOutlined } from '@ant-design/icons'
import type { Article, Intent, Localized, Version } from '@tandem/contract'
import { Input } from 'antd'
import type { ReactNode } from 'react'
import { Link } from 'react-router'
import { useLanguage } from '../../../i18n/language.ts'
import { Differences } from '../../../ui/differences.tsx'
import { Field } from '../../../ui/field.tsx'
import { titleIn } from '../items/listed.ts'
import { StateTag } from '../items/state-tag.tsx'
import { isKey } from '../key.ts'
import { changesOf, type Value } from '../review/changes.ts'
import { PublishedChanges } from '../review/published-changes.tsx'
import { ReviewActions } from '../review/review-actions.tsx'
import { ReviewNotices } from '../review/review-notices.tsx'
import { useSituation } from '../review/use-situation.ts'
import { VersionsButton } from '../review/versions-button.tsx'
import { type Kind, refKind } from '../sections.ts'
import { useTexts } from '../texts.ts'
import css from './editor.module.css'
import type { Editing } from './use-editing.ts'

interface Props {
  kind: Kind
  /** Undefined: one that has never been saved. */
  item: Article | Intent | undefined
  itemKey: string
  setKey: (key: string) => void
  editing: Pick<Editing<object>, 'dirty' | 'overtaken' | 'reset'>
  /** What keeps it from being saved. */
  problem: string | null
  saving: boolean
  save: () => void
  restore: (version: Version) => void
  /** All that is published, all that was saved last, and all that stands in the editor. */
  values: Record<'published' | 'stored' | 'edited', readonly Value[]>
  children: ReactNode
}

const titleOf = (item: Article | Intent): Localized =>
  'content' in item ? (item.draft?.content ?? item.content).title : (item.draft ?? item).title

/** What the editors of articles and intents share: key, state, review, versions. */
export function EditorFrame({ kind, item, itemKey, setKey, editing, problem, values, children, ...act }: Props) {
  const t = useTexts()
  const language = useLanguage()
  // A new one that is left without a key gets one when it is saved.
  const badKey = isKey(itemKey) || (!item && itemKey === '') ? null : t.keyBad
  const { state, own } = useSituation(item, editing.dirty)
  const isOther = item !== undefined && item.version > 0 && (item.draft !== null || editing.dirty)
  const newer = editing.overtaken ? changesOf(values.stored, values.edited) : null
  return (
    <>
      <header className={css.header}>
        <Link to={`/knowledge/${kind}`} className={css.back} aria-label={t.back}>
          <ArrowLeftOutlined />
        </Link>
        {item ? (
          <span className={css.identity}>
            <strong>{titleIn(titleOf(item), language)}</strong>
            <code>{item.key}</code>
            <StateTag state={item.state} validUntil={'validUntil' in item ? item.validUntil : null} />
            <small>{t.version(item.version)}</small>
            <VersionsButton target={{ kind: refKind[kind], id: item.id }} restore={act.restore} />
          </span>
        ) : (
          <strong className={css.identity}>{t.create[kind]}</strong>
        )}
        <ReviewActions
          kind={refKind[kind]}
          home={`/knowledge/${kind}`}
          item={item}
          dirty={editing.dirty}
          problem={problem ?? badKey}
          saving={act.saving}
          save={act.save}
          discard={editing.reset}
        />
      </header>
      {/* What is typed while it is being saved would be lost once the saved one has come back. */}
      <div className={css.form} inert={act.saving}>
        <ReviewNotices item={item} overtaken={newer && { count: newer.length, list: <Differences of={newer} /> }} />
        {isOther && (
          <PublishedChanges
            version={item.version}
            before={values.published}
            after={values.edited}
            shown={state === 'review' && !own}
          />
        )}
        {children}
        {!item && (
          <Field label={t.key} hint={t.keyHint} problem={badKey ?? undefined}>
            <Input value={itemKey} maxLength={80} onChange={(event) => setKey(event.target.value.trim())} />
          </Field>
        )}
      </div>
    </>
  )
}
