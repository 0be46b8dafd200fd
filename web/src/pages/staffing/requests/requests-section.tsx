import { InboxOutlined } from '@ant-design/icons'
import type { Leave, Swap } from '@tandem/contract'
import { Button, Skeleton } from 'antd'
import { useVerb, useVerbMutation } from '../../../api/hooks.ts'
import { useLanguage } from '../../../i18n/language.ts'
import { useCan } from '../../../session/session.tsx'
import { Empty } from '../../../ui/empty.tsx'
import { Problem } from '../../../ui/problem.tsx'
import { Panel } from '../../live/panel.tsx'
import { dayRange, dayTitle, slotRange } from '../slots.ts'
import css from '../staffing.module.css'
import { useTexts } from '../texts.ts'
import { Adherence } from './adherence.tsx'

const refresh = ['staffing.inbox', 'staffing.week', 'staffing.gaps'] as const

/** Leave and swaps to decide, and how the day was kept to. */
export function RequestsSection() {
  const t = useTexts()
  const inbox = useVerb('staffing.inbox', {}, { refetchInterval: 30_000 })
  const { leaves = [], swaps = [] } = inbox.data ?? {}
  return (
    <div className={css.stack}>
      {inbox.isPending && <Skeleton active />}
      {inbox.error && !inbox.data && <Problem problem={inbox.error} retry={() => void inbox.refetch()} />}
      {inbox.data && leaves.length + swaps.length === 0 && (
        <Empty icon={<InboxOutlined />} title={t.noRequests} hint={t.noRequestsHint} />
      )}
      {leaves.length > 0 && (
        <Panel title={t.leaves} count={leaves.length}>
          <ul className={css.rows}>
            {leaves.map((leave) => (
              <LeaveRow key={leave.id} leave={leave} />
            ))}
          </ul>
        </Panel>
      )}
      {swaps.length > 0 && (
        <Panel title={t.swaps} count={swaps.length}>
          <ul className={css.rows}>
            {swaps.map((swap) => (
              <SwapRow key={swap.id} swap={swap} />
            ))}
          </ul>
        </Panel>
      )}
      <Adherence />
    </div>
  )
}

function LeaveRow({ leave }: { leave: Leave }) {
  const t = useTexts()
  const language = useLanguage()
  const decide = useVerbMutation('staffing.decideLeave', {
    refresh: [...refresh],
    toast: t.decided,
  })
  return (
    <li className={css.row}>
      <span className={css.who}>
        <strong>
          {leave.name} · {t.reasons[leave.reason]}
        </strong>
        <small>
          {dayRange(leave.from, leave.to, language)}
          {leave.note && ` · ${leave.note}`}
        </small>
      </span>
      {leave.shifts > 0 && (
        <span className={css.tag} data-tone="warn">
          {t.leaveShifts(leave.shifts)}
        </span>
      )}
      <Decide pending={decide.isPending} run={(approve) => decide.mutate({ leave: leave.id, approve })} />
    </li>
  )
}

function SwapRow({ swap }: { swap: Swap }) {
  const t = useTexts()
  const language = useLanguage()
  const decide = useVerbMutation('staffing.decideSwap', {
    refresh: [...refresh],
    toast: t.decided,
  })
  const { shift, inReturn, from, to } = swap
  return (
    <li className={css.row}>
      <span className={css.who}>
        <strong>{t.swapLine(from.name, to?.name ?? '')}</strong>
        <small>
          {dayTitle(shift.day, language)} {slotRange(shift.from, shift.to)}
          {inReturn &&
            ` · ${t.swapReturn(to?.name ?? '')} ${dayTitle(inReturn.day, language)} ${slotRange(inReturn.from, inReturn.to)}`}
        </small>
      </span>
      <Decide pending={decide.isPending} run={(approve) => decide.mutate({ swap: swap.id, approve })} />
    </li>
  )
}

function Decide({ pending, run }: { pending: boolean; run: (approve: boolean) => void }) {
  const t = useTexts()
  if (!useCan('staffing:write')) return null
  return (
    <span className={css.bar}>
      <Button size="small" disabled={pending} onClick={() => run(false)}>
        {t.reject}
      </Button>
      <Button size="small" type="primary" disabled={pending} onClick={() => run(true)}>
        {t.approve}
      </Button>
    </span>
  )
}
