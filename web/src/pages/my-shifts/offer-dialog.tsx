import type { Shift } from '@tandem/contract'
import { Select } from 'antd'
import { useState } from 'react'
import { useVerb, useVerbMutation } from '../../api/hooks.ts'
import { useLanguage } from '../../i18n/language.ts'
import { useSession } from '../../session/session.tsx'
import { Dialog } from '../../ui/dialog.tsx'
import { dayTitle, slotRange } from '../staffing/slots.ts'
import css from './my-shifts.module.css'
import { useTexts } from './texts.ts'

const ANYBODY = '*'

/** Offers a shift to one colleague, or to everybody. */
export function OfferDialog({ shift, close }: { shift: Shift; close: () => void }) {
  const t = useTexts()
  const language = useLanguage()
  const { user } = useSession()
  const [to, setTo] = useState(ANYBODY)
  const agents = useVerb('workforce.agents', {}).data?.rows ?? []
  const offer = useVerbMutation('staffing.offerSwap', {
    refresh: ['staffing.mine'],
    toast: t.sent,
    onSuccess: close,
  })
  return (
    <Dialog
      open
      title={t.offerTitle}
      okText={t.send}
      confirmLoading={offer.isPending}
      onOk={() => offer.mutate({ shift: shift.id, to: to === ANYBODY ? null : to })}
      onCancel={close}
      width={400}
    >
      <p>
        {dayTitle(shift.day, language)} {slotRange(shift.from, shift.to)}
      </p>
      <Select
        style={{ width: '100%' }}
        value={to}
        aria-label={t.offerTitle}
        onChange={setTo}
        options={[
          { value: ANYBODY, label: t.anybody },
          ...agents.filter(({ id }) => id !== user.id).map(({ id, name }) => ({ value: id, label: name })),
        ]}
      />
      <p className={css.hint}>{t.offerHint}</p>
    </Dialog>
  )
}
