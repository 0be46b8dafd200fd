import type { CameFor, Reasoning } from '@tandem/contract'
import { useVerb } from '../../../api/hooks.ts'
import { useLocalized } from '../../../i18n/dictionary.ts'
import { useDraft } from '../../../i18n/draft.ts'
import { useFormat } from '../../../i18n/format.ts'
import { useReason } from '../../../i18n/reason.ts'
import { live } from '../../../live/live.ts'
import { useStore } from '../../../ui/store.ts'
import { useTexts } from '../texts.ts'
import css from './side.module.css'

/** The reasoning behind the AI's last word in this conversation, and what the customer came for. */
export function Why({ conversation, cameFor }: { conversation: string; cameFor: CameFor | null }) {
  const last = useStore(live, (state) => state.threads[conversation]?.messages.findLast((message) => message.ai)?.id)
  const why = useVerb(
    'assistant.why',
    { message: last ?? '' },
    { enabled: last !== undefined, staleTime: 600_000 },
  ).data
  return why ? <Facts why={why} cameFor={cameFor} /> : null
}

function Facts({ why, cameFor }: { why: Reasoning; cameFor: CameFor | null }) {
  const t = useTexts()
  const format = useFormat()
  const reason = useReason()
  const draft = useDraft()
  const localized = useLocalized()
  return (
    <dl className={css.facts}>
      {why.action === 'handover' && (
        <>
          <dt>{t.side.why}</dt>
          <dd>{reason(why.reason)}</dd>
        </>
      )}
      {cameFor && (
        <>
          <dt>{t.side.intent}</dt>
          <dd>
            {localized(cameFor.title)} <small>{format.percent(cameFor.score)}</small>
          </dd>
        </>
      )}
      {why.draft && (
        <>
          <dt>{t.side.draft}</dt>
          <dd>{draft.lines(why.draft).join(' · ')}</dd>
        </>
      )}
      {why.entities.length > 0 && (
        <>
          <dt>{t.side.entities}</dt>
          <dd>{why.entities.map((entity) => entity.value).join(', ')}</dd>
        </>
      )}
    </dl>
  )
}
