import { useVerb } from '../../api/hooks.ts'
import { useFormat } from '../../i18n/format.ts'
import { useCan } from '../../session/session.tsx'
import { Page } from '../../ui/page.tsx'
import { Problem } from '../../ui/problem.tsx'
import { Agents } from './agents.tsx'
import { Alarms } from './alarms.tsx'
import { Broadcast } from './broadcast.tsx'
import { Figures } from './figures.tsx'
import { FiguresSkeleton } from './figures-skeleton.tsx'
import css from './live.module.css'
import { Queue } from './queue.tsx'
import { SeriesPanel } from './series-panel.tsx'
import { useTexts } from './texts.ts'
import { TopIntents } from './top-intents.tsx'

/** What happens on the floor right now; socket frames refresh it at once, a timer every five seconds. */
export function LivePage() {
  const t = useTexts()
  const format = useFormat()
  const live = useVerb('insights.live', {}, { refetchInterval: 5000 })
  const seesQueue = useCan('conversation:read')
  const seesAgents = useCan('workforce:read')
  const supervises = useCan('conversation:supervise')
  return (
    <Page
      title={t.title}
      actions={
        <>
          {live.data && <span className={css.stamp}>{t.updated(format.time(live.data.at))}</span>}
          {supervises && <Broadcast />}
        </>
      }
    >
      <div className={css.floor}>
        <Alarms />
        {live.data ? (
          <Figures live={live.data} />
        ) : live.isError ? (
          <Problem problem={live.error} retry={() => void live.refetch()} />
        ) : (
          <FiguresSkeleton />
        )}
        {seesQueue && <Queue />}
        {seesAgents && <Agents />}
        <SeriesPanel />
        <TopIntents />
      </div>
    </Page>
  )
}
