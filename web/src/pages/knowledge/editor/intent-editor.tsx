import type { Intent, IntentContent } from '@tandem/contract'
import { Input, Select } from 'antd'
import { useState } from 'react'
import { useSearchParams } from 'react-router'
import { useCommon } from '../../../i18n/common.ts'
import { Field } from '../../../ui/field.tsx'
import { freshKey } from '../key.ts'
import { seenOf } from '../review/seen.ts'
import { useIntentValues } from '../review/use-values.ts'
import { newItem } from '../sections.ts'
import { useTexts } from '../texts.ts'
import css from './editor.module.css'
import { EditorFrame } from './editor-frame.tsx'
import { Examples } from './examples.tsx'
import { FlowSelect } from './flow-select.tsx'
import { ItemSelect } from './item-select.tsx'
import { Loaded } from './loaded.tsx'
import { OutcomeField } from './outcome-field.tsx'
import { useEditing } from './use-editing.ts'
import { useIntent } from './use-item.ts'
import { useSaving } from './use-saving.ts'

const empty: IntentContent = {
  title: { zh: '', en: '' },
  triage: 'consult',
  priority: 3,
  outcome: { kind: 'article', article: '' },
  examples: { zh: [], en: [] },
  followUps: [],
}
const languages = ['zh', 'en'] as const
const triages = ['consult', 'complaint', 'after_sales', 'marketing'] as const

/** Writes one intent: what customers mean, how they say it, and what follows from it. */
export function IntentEditor({ itemKey }: { itemKey: string }) {
  const found = useIntent(itemKey)
  if (itemKey === newItem) return <Editor />
  return <Loaded found={found}>{found.item && <Editor intent={found.item} />}</Loaded>
}

function useProblem({ title, outcome }: IntentContent): string | null {
  const { need } = useTexts()
  const target = { article: 'article', flow: 'flow', handover: 'reason' } as const
  const chosen = Object.entries(outcome).find(([name]) => name === target[outcome.kind])?.[1]
  if (!title.zh.trim() && !title.en.trim()) return need.title
  return chosen ? null : need.target
}

function Editor({ intent }: { intent?: Intent }) {
  const [key, setKey] = useState(intent?.key ?? '')
  const [asked] = useSearchParams()
  const stored = intent ? (intent.draft?.content ?? intent.content) : begun(asked)
  const editing = useEditing(stored, intent?.updatedAt ?? '')
  const { content, change } = editing
  const valuesOf = useIntentValues()
  const { mutate, saving } = useSaving('knowledge.saveIntent', editing)
  return (
    <EditorFrame
      kind="intents"
      item={intent}
      itemKey={key}
      setKey={setKey}
      editing={editing}
      problem={useProblem(content)}
      saving={saving}
      values={{
        published: intent ? valuesOf(intent.content) : [],
        stored: valuesOf(stored),
        edited: valuesOf(content),
      }}
      save={() => mutate({ ...named(key, content), ...seenOf(intent) })}
      restore={({ intent: version }) => version && change(version)}
    >
      <Meaning content={content} change={change} />
      <div className={css.columns}>
        {languages.map((language) => (
          <Examples
            key={language}
            language={language}
            value={content.examples[language]}
            change={(rows) => change({ examples: { ...content.examples, [language]: rows } })}
          />
        ))}
      </div>
      <Beyond content={content} change={change} />
    </EditorFrame>
  )
}

/** A new intent, of the article or flow that somebody came from. */
function begun(asked: URLSearchParams): IntentContent {
  const title = asked.get('title') ?? ''
  const flow = asked.get('flow')
  const article = asked.get('article') ?? ''
  return {
    ...empty,
    title: { zh: title, en: '' },
    outcome: flow === null ? { kind: 'article', article } : { kind: 'flow', flow },
  }
}

/** Key and content with the names that nobody wrote: a team of one language names an intent once. */
function named(key: string, content: IntentContent) {
  const { zh, en } = content.title
  const title = { zh: zh.trim() || en, en: en.trim() || zh }
  return { key: key || freshKey('intent'), content: { ...content, title } }
}

interface MeaningProps {
  content: IntentContent
  change: (part: Partial<IntentContent>) => void
}

function Meaning({ content, change }: MeaningProps) {
  const t = useTexts()
  const common = useCommon()
  return (
    <>
      <div className={css.columns}>
        {languages.map((language) => (
          <Field key={language} label={`${t.intentTitle} · ${t.languages[language]}`}>
            <Input
              lang={language}
              value={content.title[language]}
              onChange={(event) => change({ title: { ...content.title, [language]: event.target.value } })}
            />
          </Field>
        ))}
        <Field label={t.triage}>
          <Select
            value={content.triage}
            aria-label={t.triage}
            onChange={(triage) => change({ triage })}
            options={triages.map((value) => ({ value, label: common.triage[value] }))}
          />
        </Field>
        <Field label={t.priority}>
          <Select
            value={content.priority}
            aria-label={t.priority}
            onChange={(priority) => change({ priority })}
            options={[1, 2, 3, 4].map((value) => ({ value, label: common.priority(value) }))}
          />
        </Field>
      </div>
      <OutcomeField value={content.outcome} change={(outcome) => change({ outcome })} />
    </>
  )
}

/** What else may follow from it. */
function Beyond({ content, change }: MeaningProps) {
  const t = useTexts()
  return (
    <>
      <Field label={t.withOrder} hint={t.withOrderHint}>
        <FlowSelect
          optional
          label={t.withOrder}
          value={content.withOrder ?? ''}
          change={(flow) => change({ withOrder: flow || undefined })}
        />
      </Field>
      <Field label={t.followUps} hint={t.followUpsHint}>
        <ItemSelect
          kind="intents"
          label={t.followUps}
          value={content.followUps}
          change={(followUps) => change({ followUps })}
        />
      </Field>
    </>
  )
}
