import { LeftOutlined, RightOutlined, TeamOutlined, ThunderboltOutlined } from '@ant-design/icons'
import { App, Button, Skeleton } from 'antd'
import { useState } from 'react'
import { useVerb, useVerbMutation } from '../../../api/hooks.ts'
import { addDays, mondayOf } from '../../../i18n/days.ts'
import { useLocalized } from '../../../i18n/dictionary.ts'
import { useFormat } from '../../../i18n/format.ts'
import { useLanguage } from '../../../i18n/language.ts'
import { useCan } from '../../../session/session.tsx'
import { useToday } from '../../../session/use-today.ts'
import { Empty } from '../../../ui/empty.tsx'
import { Notice } from '../../../ui/notice.tsx'
import { Problem } from '../../../ui/problem.tsx'
import { dayTitle } from '../slots.ts'
import css from '../staffing.module.css'
import { useTexts } from '../texts.ts'
import { ShiftDialog } from './shift-dialog.tsx'
import type { Slot } from './slot.ts'
import { UsualKinds } from './usual-kinds.tsx'
import { WeekGrid } from './week-grid.tsx'

/** The shifts of a week: planned by the solver, changed by hand, published. */
export function PlanSection() {
  const t = useTexts()
  const today = useToday()
  const [monday, setMonday] = useState(() => mondayOf(today))
  const [slot, setSlot] = useState<Slot | null>(null)
  const mayWrite = useCan('staffing:write')
  const week = useVerb('staffing.week', { week: monday }, { keepPrevious: true, refetchInterval: 15_000 })
  const people = useVerb('staffing.people', {})
  const kinds = useVerb('staffing.kinds', {})
  const problem = week.error ?? people.error ?? kinds.error
  if (problem && !week.data) return <Problem problem={problem} retry={() => void week.refetch()} />
  if (!week.data || !people.data || !kinds.data) return <Skeleton active paragraph={{ rows: 10 }} />
  if (people.data.rows.length === 0) return <Empty icon={<TeamOutlined />} title={t.noPeople} hint={t.noPeopleHint} />
  return (
    <div className={css.stack}>
      <Bar monday={monday} move={setMonday} week={week.data} mayPlan={mayWrite && kinds.data.rows.length > 0} />
      {kinds.data.rows.length === 0 && mayWrite && <UsualKinds />}
      <Outcome plan={week.data.plan} />
      <WeekGrid week={week.data} people={people.data.rows} open={mayWrite ? setSlot : null} />
      {slot && <ShiftDialog slot={slot} kinds={kinds.data.rows} close={() => setSlot(null)} />}
    </div>
  )
}

type Week = NonNullable<ReturnType<typeof useVerb<'staffing.week'>>['data']>

function Bar(props: { monday: string; move: (monday: string) => void; week: Week; mayPlan: boolean }) {
  const { monday, move, week, mayPlan } = props
  const t = useTexts()
  const today = useToday()
  const language = useLanguage()
  const { message } = App.useApp()
  const refresh = ['staffing.week', 'staffing.gaps', 'staffing.outlook'] as const
  const plan = useVerbMutation('staffing.plan', { refresh: [...refresh] })
  const publish = useVerbMutation('staffing.publish', {
    refresh: [...refresh],
    onSuccess: ({ shifts }) => void message.success(t.published(shifts)),
  })
  const drafts = week.shifts.filter(({ published }) => !published).length
  const solving = week.plan?.state === 'solving'
  return (
    <div className={css.bar}>
      <Button icon={<LeftOutlined />} aria-label={t.previousWeek} onClick={() => move(addDays(monday, -7))} />
      <strong>
        {dayTitle(monday, language)} – {dayTitle(addDays(monday, 6), language)}
      </strong>
      <Button icon={<RightOutlined />} aria-label={t.nextWeek} onClick={() => move(addDays(monday, 7))} />
      <Button type="text" onClick={() => move(mondayOf(today))}>
        {t.thisWeek}
      </Button>
      <span className={css.gap} />
      {mayPlan && (
        <>
          <Button
            icon={<ThunderboltOutlined />}
            loading={solving || plan.isPending}
            onClick={() => plan.mutate({ week: monday })}
          >
            {solving ? t.planning : t.planIt}
          </Button>
          <Button
            type="primary"
            disabled={drafts === 0}
            loading={publish.isPending}
            onClick={() => publish.mutate({ week: monday })}
          >
            {drafts > 0 ? t.publishCount(drafts) : t.publish}
          </Button>
        </>
      )}
    </div>
  )
}

/** What became of the last plan of the week. */
function Outcome({ plan }: { plan: Week['plan'] }) {
  const t = useTexts()
  const format = useFormat()
  const localized = useLocalized()
  if (plan?.state === 'failed')
    return (
      <Notice tone="warn">
        {t.planFailed}
        {plan.problem && ` · ${localized(plan.problem)}`}
      </Notice>
    )
  if (plan?.state !== 'ready') return null
  return (
    <Notice tone={plan.missing > 0 ? 'warn' : 'good'}>
      {t.planReady(plan.shifts, format.number(plan.missing / 2))}
      {!plan.proven && ` · ${t.planUnproven}`}
    </Notice>
  )
}
