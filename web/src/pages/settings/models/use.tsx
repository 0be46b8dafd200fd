import type { ModelPort, VerbOutput } from '@tandem/contract'
import { Progress } from 'antd'
import { useFormat } from '../../../i18n/format.ts'
import css from './models.module.css'
import { useTexts } from './texts.ts'

type Connected = NonNullable<VerbOutput<'models.overview'>[ModelPort]['connected']>

/** Whether the model is being asked, and what of today's budget is used. */
export function Use({ model: { breaker, today, budget } }: { model: Connected }) {
  const t = useTexts()
  const format = useFormat()
  const tokens = today.tokensIn + today.tokensOut
  const yuan = (micros: number) => t.yuan((micros / 1_000_000).toFixed(2))
  return (
    <div className={css.use}>
      <p role="status">
        <span className={css.state} data-state={breaker.state}>
          {t.state[breaker.state]}
        </span>
        <small>{breaker.until ? t.until(format.time(breaker.until)) : t.today}</small>
      </p>
      <dl aria-label={t.today}>
        <Meter name={t.calls} used={today.calls} most={budget.calls} show={format.number} />
        <Meter name={t.tokens} used={tokens} most={budget.tokens} show={format.number} />
        <Meter name={t.cost} used={today.costMicros} most={budget.costMicros} show={yuan} />
        <Meter name={t.failed} used={today.failed} most={null} show={format.number} />
      </dl>
    </div>
  )
}

interface MeterProps {
  name: string
  used: number
  /** Null without a bound. */
  most: number | null
  show(value: number): string
}

function Meter({ name, used, most, show }: MeterProps) {
  const t = useTexts()
  const percent = most === null ? null : most === 0 ? 100 : Math.min(100, Math.round((used / most) * 100))
  return (
    <div>
      <dt>{name}</dt>
      <dd>
        {most === null ? show(used) : t.of(show(used), show(most))}
        {percent !== null && (
          <Progress
            aria-label={name}
            percent={percent}
            showInfo={false}
            size="small"
            status={percent >= 100 ? 'exception' : 'normal'}
          />
        )}
      </dd>
    </div>
  )
}
