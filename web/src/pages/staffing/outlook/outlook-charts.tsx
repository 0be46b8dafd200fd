import type { VerbOutput } from '@tandem/contract'
import { useMemo } from 'react'
import { useLanguage } from '../../../i18n/language.ts'
import { usePalette } from '../../../theme/mode.ts'
import { Chart } from '../../../ui/chart.tsx'
import { Panel } from '../../live/panel.tsx'
import { dayTitle } from '../slots.ts'
import css from '../staffing.module.css'
import { useTexts } from '../texts.ts'
import { arrivalsOption, needOption, pointsOf } from './outlook-option.ts'

/** Arrivals with their range, and people needed against people scheduled. It brings ECharts along: load it lazily. */
export function OutlookCharts({ outlook, isToday }: { outlook: VerbOutput<'staffing.outlook'>; isToday: boolean }) {
  const t = useTexts()
  const language = useLanguage()
  const palette = usePalette()
  const points = useMemo(() => pointsOf(outlook.days, (day) => dayTitle(day, language)), [outlook, language])
  const arrivals = useMemo(() => arrivalsOption(points, t.chart, palette, isToday), [points, t, palette, isToday])
  const need = useMemo(() => needOption(points, t.needChart, palette), [points, t, palette])
  const events = outlook.days.flatMap(({ day, event }) => (event ? [`${dayTitle(day, language)} ${event}`] : []))
  return (
    <>
      <Panel
        title={t.forecastTitle}
        extra={
          <span className={css.bar}>
            {events.map((event) => (
              <span key={event} className={css.tag} data-tone="warn">
                {event}
              </span>
            ))}
          </span>
        }
      >
        <Chart option={arrivals} label={t.forecastTitle} className={css.chart} />
      </Panel>
      <Panel title={t.needTitle}>
        <Chart option={need} label={t.needTitle} className={css.chart} />
      </Panel>
    </>
  )
}
