import { CalendarOutlined } from '@ant-design/icons'
import type { Shift } from '@tandem/contract'
import { Button, Skeleton } from 'antd'
import { useState } from 'react'
import { useVerb } from '../../api/hooks.ts'
import { useLanguage } from '../../i18n/language.ts'
import { Empty } from '../../ui/empty.tsx'
import { Notice } from '../../ui/notice.tsx'
import { Page } from '../../ui/page.tsx'
import { Problem } from '../../ui/problem.tsx'
import { dayTitle, slotRange, slotTime } from '../staffing/slots.ts'
import { LeaveDialog } from './leave-dialog.tsx'
import { Leaves } from './leaves.tsx'
import css from './my-shifts.module.css'
import { OfferDialog } from './offer-dialog.tsx'
import { Swaps } from './swaps.tsx'
import { useTexts } from './texts.ts'

/** An agent's own shifts, swaps and leave; made for a phone in the hand. */
export function MyShiftsPage() {
  const t = useTexts()
  const mine = useVerb('staffing.mine', {}, { refetchInterval: 60_000 })
  const [asking, setAsking] = useState(false)
  const [offering, setOffering] = useState<Shift | null>(null)
  return (
    <Page title={t.title} actions={<Button onClick={() => setAsking(true)}>{t.askLeave}</Button>}>
      <div className={css.stack}>
        {mine.isPending && <Skeleton active paragraph={{ rows: 6 }} />}
        {mine.error && !mine.data && <Problem problem={mine.error} retry={() => void mine.refetch()} />}
        {mine.data && (
          <>
            {mine.data.standby && <Notice tone="info">{t.standby}</Notice>}
            <Swaps swaps={mine.data.swaps} shifts={mine.data.shifts} />
            {mine.data.shifts.length === 0 ? (
              <Empty icon={<CalendarOutlined />} title={t.empty} hint={t.emptyHint} />
            ) : (
              <section className={css.list} aria-label={t.next}>
                <h2>{t.next}</h2>
                {mine.data.shifts.map((shift) => (
                  <ShiftItem
                    key={shift.id}
                    shift={shift}
                    today={mine.data.today}
                    offered={mine.data.swaps.some((swap) => swap.shift.id === shift.id)}
                    offer={() => setOffering(shift)}
                  />
                ))}
              </section>
            )}
            <Leaves leaves={mine.data.leaves} />
          </>
        )}
      </div>
      {asking && <LeaveDialog close={() => setAsking(false)} />}
      {offering && <OfferDialog shift={offering} close={() => setOffering(null)} />}
    </Page>
  )
}

function ShiftItem(props: { shift: Shift; today: string; offered: boolean; offer: () => void }) {
  const { shift, today, offered, offer } = props
  const t = useTexts()
  const language = useLanguage()
  const isToday = shift.day === today
  const breaks = shift.breaks.map(slotTime).join(', ')
  const over = Date.parse(shift.startsAt) <= Date.now()
  return (
    <div className={css.item} data-today={isToday || undefined}>
      <span className={css.day}>
        {isToday && <b>{t.today}</b>}
        {dayTitle(shift.day, language)}
      </span>
      <span className={css.what}>
        <strong>{slotRange(shift.from, shift.to)}</strong>
        {breaks && <small>{t.break(breaks)}</small>}
        {shift.source === 'call_in' && <small>{t.callIn}</small>}
      </span>
      {offered && <span className={css.state}>{t.offered}</span>}
      {!offered && !over && <Button onClick={offer}>{t.offer}</Button>}
    </div>
  )
}
