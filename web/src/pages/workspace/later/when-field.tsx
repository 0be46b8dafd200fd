import { DatePicker, Radio } from 'antd'
import { useState } from 'react'
import css from './later.module.css'
import { useTexts } from './texts.ts'
import { type Time, timeKeys, times } from './times.ts'

type Choice = Time | 'message' | 'other'

interface Props {
  /** Whether it may also be left open: until the customer writes. */
  open?: boolean
  value?: string | null
  /** Null is left open; undefined is not chosen yet. Given by the form. */
  onChange?: (value: string | null | undefined) => void
}

/** A time to come: one of the usual ones, or any. Arrow keys move between them. */
export function WhenField({ open = false, onChange }: Props) {
  const t = useTexts()
  const [choice, setChoice] = useState<Choice | null>(null)
  const choose = (next: Choice) => {
    setChoice(next)
    if (next === 'message') onChange?.(null)
    else onChange?.(next === 'other' ? undefined : times[next](new Date()).toISOString())
  }
  return (
    <div className={css.when}>
      <Radio.Group
        className={css.times ?? ''}
        value={choice}
        aria-label={t.when}
        onChange={(event) => choose(event.target.value)}
        options={[
          ...(open ? [{ value: 'message', label: t.untilMessage }] : []),
          ...timeKeys.map((value) => ({ value, label: t.times[value] })),
          { value: 'other', label: t.other },
        ]}
      />
      {choice === 'other' && (
        <DatePicker
          autoFocus
          showTime={{ format: 'HH:mm', minuteStep: 5 }}
          format="YYYY-MM-DD HH:mm"
          aria-label={t.other}
          disabledDate={(day) => day.endOf('day').valueOf() < Date.now()}
          onChange={(at) => onChange?.(at ? at.toISOString() : undefined)}
        />
      )}
    </div>
  )
}

/** A rule of the form: something is chosen, and it lies ahead. */
export const isAhead = (value: string | null | undefined): boolean =>
  value === null || (value !== undefined && Date.parse(value) > Date.now())
