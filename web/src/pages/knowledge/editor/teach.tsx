import type { IntentRow } from '@tandem/contract'
import { Button } from 'antd'
import { useRef } from 'react'
import { Link } from 'react-router'
import { useLanguage } from '../../../i18n/language.ts'
import { Notice } from '../../../ui/notice.tsx'
import { useFocusKept } from '../../../ui/use-focus-kept.ts'
import { titleIn } from '../items/listed.ts'
import { type Step, stepsOf } from '../review/steps.ts'
import { useReview } from '../review/use-review.ts'
import { useSituation } from '../review/use-situation.ts'
import { newItem } from '../sections.ts'
import { useTexts } from '../texts.ts'
import css from './editor.module.css'
import type { Answer } from './leading-to.ts'
import { useIntent } from './use-item.ts'
import { useLeadingTo } from './use-leading-to.ts'

interface Props {
  of: Answer
  title: string
  /** Customers get it. */
  isPublished: boolean
}

/** Customers come to an article or a flow by an intent: says which one, and publishes it beside; or leads to a new one. */
export function Teach({ of, title, isPublished }: Props) {
  const t = useTexts()
  const language = useLanguage()
  const block = useRef<HTMLDivElement>(null)
  useFocusKept(block)
  const intent = useLeadingTo(of)
  const said = t.teach[of.kind]
  if (intent === undefined) return null
  if (!intent)
    return (
      <p className={css.teach}>
        {said.hint}{' '}
        <Link to={`/knowledge/intents/${newItem}?${new URLSearchParams({ [of.kind]: of.key, title })}`}>
          {t.teach.act}
        </Link>
      </p>
    )
  const name = titleIn(intent.title, language)
  const open = <Link to={`/knowledge/intents/${intent.key}`}>{t.teach.open}</Link>
  return (
    <section ref={block} tabIndex={-1} className={css.teach} aria-label={t.teach.title}>
      {intent.version === 0 && isPublished ? (
        <Notice tone="warn">
          <div className={css.untaught}>
            <span>
              {said.untaught(name)} {open}
            </span>
            <PublishIntent of={intent} />
          </div>
        </Notice>
      ) : (
        <>
          {intent.version === 0 ? t.teach.unpublished(name) : said.used(name)} {open}
        </>
      )}
    </section>
  )
}

const onward = ['submit', 'publish', 'publishNow'] as const satisfies Step[]

/** The furthest step that this person can take with the intent, as in its own editor. */
function PublishIntent({ of: { id, key } }: { of: IntentRow }) {
  const t = useTexts()
  const { item } = useIntent(key)
  const steps = stepsOf(useSituation(item, false))
  const step = onward.findLast((one) => steps.includes(one))
  const { busy, ...review } = useReview({ kind: 'intent', id }, '/knowledge/intents')
  if (!step) return null
  return (
    <Button size="small" type="primary" loading={busy !== null} onClick={review[step]}>
      {step === 'submit' ? t.teach.submit : t.teach.publish}
    </Button>
  )
}
