import type { ShiftKind } from '@tandem/contract'
import { App, Button, Modal, Select } from 'antd'
import { useState } from 'react'
import { useVerbMutation } from '../../../api/hooks.ts'
import { useCommon } from '../../../i18n/common.ts'
import { useLanguage } from '../../../i18n/language.ts'
import { dayTitle, slotRange } from '../slots.ts'
import { useTexts } from '../texts.ts'
import type { Slot } from './slot.ts'

const refresh = ['staffing.week', 'staffing.gaps', 'staffing.outlook'] as const

/** One shift of one person on one day. */
export function ShiftDialog({ slot, kinds, close }: { slot: Slot; kinds: ShiftKind[]; close: () => void }) {
  const t = useTexts()
  const common = useCommon()
  const language = useLanguage()
  const { message } = App.useApp()
  const known = kinds.find(({ id }) => id === slot.shift?.kind)?.id
  const [kind, setKind] = useState(known ?? kinds[0]?.id)
  const done = () => {
    void message.success(t.saved)
    close()
  }
  const save = useVerbMutation('staffing.saveShift', { refresh: [...refresh], onSuccess: done })
  const remove = useVerbMutation('staffing.removeShift', { refresh: [...refresh], onSuccess: done })
  const { agent, day, shift } = slot
  return (
    <Modal
      open
      title={`${slot.name} · ${dayTitle(day, language)}`}
      width={380}
      onCancel={close}
      footer={[
        shift && (
          <Button key="remove" danger loading={remove.isPending} onClick={() => remove.mutate({ shift: shift.id })}>
            {t.removeShift}
          </Button>
        ),
        <Button
          key="save"
          type="primary"
          disabled={kind === undefined}
          loading={save.isPending}
          onClick={() => kind && save.mutate({ agent, day, kind, ...(shift && { shift: shift.id }) })}
        >
          {common.save}
        </Button>,
      ]}
    >
      <Select
        style={{ width: '100%' }}
        value={kind}
        aria-label={t.shift}
        onChange={setKind}
        placeholder={t.noKinds}
        options={kinds.map(({ id, name, from, to }) => ({ value: id, label: `${name} ${slotRange(from, to)}` }))}
      />
    </Modal>
  )
}
