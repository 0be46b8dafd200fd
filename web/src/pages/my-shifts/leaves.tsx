import type { Leave } from '@tandem/contract'
import { Button } from 'antd'
import { useVerbMutation } from '../../api/hooks.ts'
import { useLanguage } from '../../i18n/language.ts'
import { dayRange } from '../staffing/slots.ts'
import css from './my-shifts.module.css'
import { useTexts } from './texts.ts'

/** Leave that was asked for. */
export function Leaves({ leaves }: { leaves: Leave[] }) {
  const t = useTexts()
  const language = useLanguage()
  const withdraw = useVerbMutation('staffing.withdraw', {
    refresh: ['staffing.mine'],
    toast: t.withdrawn,
  })
  if (leaves.length === 0) return null
  return (
    <section className={css.list} aria-label={t.leaves}>
      <h2>{t.leaves}</h2>
      {leaves.map(({ id, from, to, reason, state }) => (
        <div key={id} className={css.item}>
          <span className={css.what}>
            <strong>{dayRange(from, to, language)}</strong>
            <small>{t.reasons[reason]}</small>
          </span>
          <span className={css.state} data-tone={state === 'approved' ? 'good' : undefined}>
            {t.leaveStates[state]}
          </span>
          <Button onClick={() => withdraw.mutate({ leave: id })}>{t.withdraw}</Button>
        </div>
      ))}
    </section>
  )
}
