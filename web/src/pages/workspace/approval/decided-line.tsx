import type { Proposal } from '@tandem/contract'
import { useFormat } from '../../../i18n/format.ts'
import { useToolTitle } from '../../../i18n/tool-title.ts'
import css from './approval.module.css'
import { useTexts } from './texts.ts'

interface Props {
  proposal: Proposal
  state: 'done' | 'failed' | 'declined' | 'expired'
}

/** What became of something that waited: one line. */
export function DecidedLine({ proposal: { tool, input, decided, result, error }, state }: Props) {
  const t = useTexts()
  const format = useFormat()
  const title = useToolTitle()(tool) ?? tool
  const errors: Record<string, string> = t.errors
  const outcome = state === 'expired' ? t.states.expired : t.states[state](decided?.by.name ?? '')
  const why = result?.id ?? decided?.reason ?? (error && (errors[error] ?? error))
  return (
    <p className={css.decided} data-state={state}>
      <strong>{title}</strong> {input.order} · {outcome}
      {why && ` · ${why}`}
      {decided && <time dateTime={decided.at}>{format.time(decided.at)}</time>}
    </p>
  )
}
