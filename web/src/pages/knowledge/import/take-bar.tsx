import { Button, DatePicker } from 'antd'
import type { Dayjs } from 'dayjs'
import { useState } from 'react'
import css from './import.module.css'
import { useTexts } from './texts.ts'

interface Props {
  count: number
  /** It is what is usually done next. */
  isNext: boolean
  busy: boolean
  take: (validUntil: string | null) => void
}

/** Imports what is chosen, until a day if that is wanted. */
export function TakeBar({ count, isNext, busy, take }: Props) {
  const t = useTexts()
  const [until, setUntil] = useState<Dayjs | null>(null)
  return (
    <footer className={css.bar}>
      <span>{t.chosen(count)}</span>
      <DatePicker
        value={until}
        onChange={setUntil}
        placeholder={t.validUntil}
        aria-label={t.validUntil}
        title={t.validHint}
        disabledDate={(day) => day.isBefore(new Date(), 'day')}
      />
      <Button
        type={isNext ? 'primary' : 'default'}
        disabled={count === 0}
        loading={busy}
        onClick={() => take(until?.endOf('day').toISOString() ?? null)}
      >
        {t.take}
      </Button>
    </footer>
  )
}
