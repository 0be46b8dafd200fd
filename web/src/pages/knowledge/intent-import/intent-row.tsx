import type { ImportedIntent, Outcome } from '@tandem/contract'
import { Button, Checkbox } from 'antd'
import { useId, useState } from 'react'
import { useVerb } from '../../../api/hooks.ts'
import { useLocalized } from '../../../i18n/dictionary.ts'
import { useLanguage } from '../../../i18n/language.ts'
import { Chip } from '../../../ui/chip.tsx'
import { ItemTitle } from '../editor/item-title.tsx'
import shared from '../import/import.module.css'
import { titleIn } from '../items/listed.ts'
import { type NewIntent, targetOf } from './choice.ts'
import css from './intent-import.module.css'
import { NewIntentFields } from './new-intent-fields.tsx'
import { useTexts } from './texts.ts'

/** A new intent of fewer examples is hardly learnt. */
const FEW = 5

interface Props {
  intent: ImportedIntent
  chosen: boolean
  /** As a new one shall be called and answered. */
  made: NewIntent
  toggle: () => void
  change: (made: NewIntent) => void
}

/** One intent of the file: what it gains, what answers it, and whether it is taken. */
export function IntentRow({ intent, chosen, made, toggle, change }: Props) {
  const t = useTexts()
  const language = useLanguage()
  const about = useId()
  const [open, setOpen] = useState(false)
  const { known, fresh, there, key, label } = intent
  const title = titleIn(made.title, language) || label
  return (
    <article className={shared.entry} data-chosen={chosen || undefined}>
      <Checkbox
        checked={chosen && fresh > 0}
        disabled={fresh === 0}
        onChange={toggle}
        aria-label={t.choose(title)}
        aria-describedby={about}
      />
      <div>
        <header>
          <strong>{title}</strong>
          {!known && <Chip tone="accent">{t.isNew}</Chip>}
          <code className={shared.place}>{key}</code>
          <span className={css.counts} id={about}>
            {fresh > 0 && <b>{t.gains(fresh)}</b>}
            {there > 0 && <span>{t.there(there)}</span>}
            {fresh === 0 && there === 0 && <span>{t.inContradiction}</span>}
          </span>
        </header>
        <Texts intent={intent} />
        {chosen && known && <KnownNotes intent={intent} />}
        {chosen && !known && (
          <>
            <div className={css.answer}>
              <Answer intent={intent} made={made} />
              <Button size="small" aria-label={t.change(title)} aria-expanded={open} onClick={() => setOpen(!open)}>
                {t.changeShort}
              </Button>
            </div>
            {open && <NewIntentFields value={made} change={change} />}
            {fresh + there < FEW && <p className={css.note}>{t.few}</p>}
          </>
        )}
      </div>
    </article>
  )
}

/** The first of the examples that it would gain; a press shows more of them. */
function Texts({ intent: { fresh, texts } }: { intent: ImportedIntent }) {
  const t = useTexts()
  if (texts.length === 0) return null
  return (
    <details className={shared.text}>
      <summary>{texts.slice(0, 6).join(' · ')}</summary>
      <ul className={css.texts}>
        {texts.map((text) => (
          <li key={text}>{text}</li>
        ))}
        {fresh > texts.length && <li>{t.moreTexts(fresh - texts.length)}</li>}
      </ul>
    </details>
  )
}

function KnownNotes({ intent: { hasDraft, answers } }: { intent: ImportedIntent }) {
  const t = useTexts()
  if (!answers) return <p className={css.note}>{t.deadEnd}</p>
  return hasDraft ? <p className={css.note}>{t.hasDraft}</p> : null
}

/** What answers a new intent, or that nothing does yet. */
function Answer({ intent, made: { outcome } }: { intent: ImportedIntent; made: NewIntent }) {
  const t = useTexts()
  const language = useLanguage()
  if (outcome === null) return <p className={css.note}>{t.noAnswer}</p>
  if (outcome.kind === 'handover') return <p>{t.answeredBy.handover}</p>
  const target = targetOf(outcome)
  if (target === '') return <p className={css.note}>{t.target}</p>
  // Of what was proposed the server has told the title, and whether it is published.
  const isProposed = intent.outcome?.kind === outcome.kind && targetOf(intent.outcome) === target
  return (
    <p>
      {t.answeredBy[outcome.kind]}
      {isProposed && intent.leadsTo ? titleIn(intent.leadsTo, language) : <TargetTitle outcome={outcome} />}
      {isProposed && !intent.answers && <span className={css.note}> {t.deadEnd}</span>}
    </p>
  )
}

function TargetTitle({ outcome }: { outcome: Outcome }) {
  if (outcome.kind === 'flow') return <FlowTitle flow={outcome.flow} />
  return <ItemTitle kind="articles" itemKey={targetOf(outcome)} />
}

function FlowTitle({ flow }: { flow: string }) {
  const localized = useLocalized()
  const title = useVerb('knowledge.flow', { key: flow }).data?.content.title
  return title ? localized(title) : flow
}
