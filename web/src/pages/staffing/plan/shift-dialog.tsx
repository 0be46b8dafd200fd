import type { ShiftKind } from '@tandem/contract'
import { Button, Select } from 'antd'
import { useState } from 'react'
import { useVerbMutation } from '../../../api/hooks.ts'
import { useCommon } from '../../../i18n/common.ts'
import { useLanguage } from '../../../i18n/language.ts'
import { Dialog } from '../../../ui/dialog.tsx'
import { dayTitle, slotRange } from '../slots.ts'
import css from '../staffing.module.css'
import { useTexts } from '../texts.ts'
import type { Slot } from './slot.ts'

const refresh = ['staffing.week', 'staffing.gaps', 'staffing.outlook'] as const

/** One shift of one person on one day. */
export function ShiftDialog({ slot, kinds, close }: { slot: Slot; kinds: ShiftKind[]; close: () => void }) {
  const t = useTexts()
  const common = useCommon()
  const language = useLanguage()
  const known = kinds.find(({ id }) => id === slot.shift?.kind)?.id
  const [kind, setKind] = useState(known ?? kinds[0]?.id)
  const saving = { refresh: [...refresh], toast: t.saved, onSuccess: close }
  const save = useVerbMutation('staffing.saveShift', saving)
  const remove = useVerbMutation('staffing.removeShift', saving)
  const { agent, day, shift } = slot
  return (
    <Dialog
      open
      title={`${slot.name} · ${dayTitle(day, language)}`}
      width={380}
      okText={common.save}
      okButtonProps={{ disabled: kind === undefined }}
      confirmLoading={save.isPending}
      onOk={() => kind && save.mutate({ agent, day, kind, ...(shift && { shift: shift.id }) })}
      onCancel={close}
      footer={(buttons) => (
        <div className={css.footer}>
          {shift && (
            <Button danger loading={remove.isPending} onClick={() => remove.mutate({ shift: shift.id })}>
              {t.removeShift}
            </Button>
          )}
          <span>{buttons}</span>
        </div>
      )}
    >
      <Select
        style={{ width: '100%' }}
        value={kind}
        aria-label={t.shift}
        onChange={setKind}
        placeholder={t.noKinds}
        options={kinds.map(({ id, name, from, to }) => ({ value: id, label: `${name} ${slotRange(from, to)}` }))}
      />
    </Dialog>
  )
}
