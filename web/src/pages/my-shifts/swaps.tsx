import type { Shift, Swap } from '@tandem/contract'
import { Button, Select } from 'antd'
import { useState } from 'react'
import { useVerbMutation } from '../../api/hooks.ts'
import { useLanguage } from '../../i18n/language.ts'
import { useSession } from '../../session/session.tsx'
import { Dialog } from '../../ui/dialog.tsx'
import { dayTitle, slotRange } from '../staffing/slots.ts'
import css from './my-shifts.module.css'
import { useTexts } from './texts.ts'

/** What colleagues offer, and what oneself has offered. */
export function Swaps({ swaps, shifts }: { swaps: Swap[]; shifts: Shift[] }) {
  const t = useTexts()
  const [taking, setTaking] = useState<Swap | null>(null)
  if (swaps.length === 0) return null
  return (
    <section className={css.list} aria-label={t.swaps}>
      <h2>{t.swaps}</h2>
      {swaps.map((swap) => (
        <SwapItem key={swap.id} swap={swap} take={() => setTaking(swap)} />
      ))}
      {taking && <TakeDialog swap={taking} shifts={shifts} close={() => setTaking(null)} />}
    </section>
  )
}

function SwapItem({ swap, take }: { swap: Swap; take: () => void }) {
  const t = useTexts()
  const language = useLanguage()
  const { user } = useSession()
  const withdraw = useVerbMutation('staffing.withdraw', {
    refresh: ['staffing.mine'],
    toast: t.withdrawn,
  })
  const isMine = swap.from.id === user.id
  return (
    <div className={css.item}>
      <span className={css.what}>
        <strong>
          {dayTitle(swap.shift.day, language)} {slotRange(swap.shift.from, swap.shift.to)}
        </strong>
        <small>
          {isMine ? t.mine : t.wants(swap.from.name)}
          {(isMine || swap.state === 'accepted') && ` · ${t.waiting[swap.state] ?? ''}`}
        </small>
      </span>
      {isMine && (
        <Button loading={withdraw.isPending} onClick={() => withdraw.mutate({ swap: swap.id })}>
          {t.withdraw}
        </Button>
      )}
      {!isMine && swap.state === 'offered' && (
        <Button type="primary" onClick={take}>
          {t.take}
        </Button>
      )}
    </div>
  )
}

const NOTHING = '*'

function TakeDialog({ swap, shifts, close }: { swap: Swap; shifts: Shift[]; close: () => void }) {
  const t = useTexts()
  const language = useLanguage()
  const [give, setGive] = useState(NOTHING)
  const accept = useVerbMutation('staffing.acceptSwap', {
    refresh: ['staffing.mine'],
    toast: t.taken,
    onSuccess: close,
  })
  const title = (shift: Shift) => `${dayTitle(shift.day, language)} ${slotRange(shift.from, shift.to)}`
  const free = shifts.filter(({ startsAt, source }) => Date.parse(startsAt) > Date.now() && source !== 'call_in')
  return (
    <Dialog
      open
      title={t.takeTitle}
      okText={t.take}
      confirmLoading={accept.isPending}
      onOk={() => accept.mutate({ swap: swap.id, inReturn: give === NOTHING ? null : give })}
      onCancel={close}
      width={400}
    >
      <p>
        {swap.from.name} · {title(swap.shift)}
      </p>
      <p className={css.hint}>{t.inReturn}</p>
      <Select
        style={{ width: '100%' }}
        value={give}
        aria-label={t.inReturn}
        onChange={setGive}
        options={[
          { value: NOTHING, label: t.nothingInReturn },
          ...free.map((shift) => ({ value: shift.id, label: title(shift) })),
        ]}
      />
    </Dialog>
  )
}
