import { CloseOutlined, PlusOutlined } from '@ant-design/icons'
import type { Hours } from '@tandem/contract'
import { Button, Input, Select } from 'antd'
import css from '../settings.module.css'
import { useTexts } from '../texts.ts'
import { type Day, days, everyDayAs, type Interval, isBad, nextInterval, withDay } from './hours.ts'

interface Props {
  hours: Hours
  change: (hours: Hours) => void
  disabled: boolean
}

const zones = Intl.supportedValuesOf('timeZone').map((value) => ({ value, label: value }))

/** When people are there, day by day. */
export function HoursField({ hours, change, disabled }: Props) {
  const t = useTexts()
  return (
    <section className={css.card}>
      <h2>{t.org.hours}</h2>
      <small>{t.org.hoursHint}</small>
      <Select
        showSearch
        className={css.zone}
        value={hours.zone}
        disabled={disabled}
        aria-label={t.org.zone}
        options={zones}
        onChange={(zone) => change({ ...hours, zone })}
      />
      <ul className={css.week}>
        {days.map((day) => (
          <DayRow
            key={day}
            day={day}
            intervals={hours.week[day] ?? []}
            disabled={disabled}
            change={(intervals) => change(withDay(hours, day, intervals))}
          />
        ))}
      </ul>
      {!disabled && (
        <Button size="small" onClick={() => change(everyDayAs(hours, '1'))}>
          {t.org.copyDown}
        </Button>
      )}
    </section>
  )
}

interface DayProps {
  day: Day
  intervals: Interval[]
  disabled: boolean
  change: (intervals: Interval[]) => void
}

function DayRow({ day, intervals, disabled, change }: DayProps) {
  const t = useTexts()
  const replace = (at: number, interval: Interval) => change(intervals.with(at, interval))
  return (
    <li>
      <strong>{t.org.days[day]}</strong>
      <div>
        {intervals.length === 0 && <small>{t.org.closed}</small>}
        {intervals.map((interval, at) => (
          <IntervalRow
            // biome-ignore lint/suspicious/noArrayIndexKey: an interval is its place in the day
            key={at}
            name={t.org.days[day]}
            interval={interval}
            disabled={disabled}
            change={(next) => replace(at, next)}
            remove={() => change(intervals.filter((_, other) => other !== at))}
          />
        ))}
        {!disabled && (
          <Button
            type="text"
            size="small"
            icon={<PlusOutlined />}
            aria-label={`${t.org.addInterval} ${t.org.days[day]}`}
            onClick={() => change([...intervals, nextInterval(intervals)])}
          />
        )}
      </div>
    </li>
  )
}

interface IntervalProps {
  name: string
  interval: Interval
  disabled: boolean
  change: (interval: Interval) => void
  remove: () => void
}

function IntervalRow({ name, interval, disabled, change, remove }: IntervalProps) {
  const t = useTexts()
  const [from, to] = interval
  const bad = isBad(interval)
  const shared = { type: 'time', size: 'small', disabled, status: bad ? 'error' : '' } as const
  return (
    <span className={css.interval} title={bad ? t.org.badHours : undefined}>
      <Input {...shared} value={from} aria-label={`${name} 1`} onChange={({ target }) => change([target.value, to])} />
      –
      <Input {...shared} value={to} aria-label={`${name} 2`} onChange={({ target }) => change([from, target.value])} />
      {!disabled && (
        <Button
          type="text"
          size="small"
          icon={<CloseOutlined />}
          aria-label={`${t.org.removeInterval} ${from}–${to}`}
          onClick={remove}
        />
      )}
    </span>
  )
}
