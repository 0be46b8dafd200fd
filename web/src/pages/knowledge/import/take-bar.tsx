import { Button, DatePicker } from 'antd'
import type { Dayjs } from 'dayjs'
import { useState } from 'react'
import css from './import.module.css'
import { useTexts } from './texts.ts'

interface Props {
  count: number
  busy: boolean
  take: (validUntil: string | null) => void
  /** How many drafts that were taken before can be published, and how; left out: this person publishes nothing. */
  publish?: { count: number; busy: boolean; run: () => void }
}

/** Imports what is chosen, until a day if that is wanted. */
export function TakeBar({ count, busy, take, publish }: Props) {
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
      {publish && publish.count > 0 && (
        <Button type={count === 0 ? 'primary' : 'default'} loading={publish.busy} onClick={publish.run}>
          {t.publish(publish.count)}
        </Button>
      )}
      <Button
        type={publish && publish.count > 0 && count === 0 ? 'default' : 'primary'}
        disabled={count === 0}
        loading={busy}
        onClick={() => take(until?.endOf('day').toISOString() ?? null)}
      >
        {t.take}
      </Button>
    </footer>
  )
}
