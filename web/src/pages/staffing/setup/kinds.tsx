import { PlusOutlined } from '@ant-design/icons'
import type { ShiftKind } from '@tandem/contract'
import { Button, Form, Input, Select } from 'antd'
import { useState } from 'react'
import { useVerb, useVerbMutation } from '../../../api/hooks.ts'
import { FormDialog } from '../../../ui/form-dialog.tsx'
import { Problem } from '../../../ui/problem.tsx'
import { Panel } from '../../live/panel.tsx'
import { EntryRow } from '../entry-row.tsx'
import { UsualKinds } from '../plan/usual-kinds.tsx'
import { slotRange, slotTime } from '../slots.ts'
import css from '../staffing.module.css'
import { useTexts } from '../texts.ts'

/** Ways to work a day. */
export function Kinds({ mayWrite }: { mayWrite: boolean }) {
  const t = useTexts()
  const [open, setOpen] = useState<ShiftKind | 'new' | null>(null)
  const kinds = useVerb('staffing.kinds', {})
  const rows = kinds.data?.rows
  const add = mayWrite && (
    <Button size="small" icon={<PlusOutlined />} onClick={() => setOpen('new')}>
      {t.addKind}
    </Button>
  )
  return (
    <Panel title={t.kinds} extra={add}>
      {kinds.error && !rows && <Problem problem={kinds.error} retry={() => void kinds.refetch()} />}
      {rows?.length === 0 && mayWrite && <UsualKinds />}
      <ul className={css.rows}>
        {rows?.map((kind) => (
          <Row key={kind.id} kind={kind} edit={mayWrite ? () => setOpen(kind) : null} />
        ))}
      </ul>
      {open && <KindDialog kind={open === 'new' ? null : open} close={() => setOpen(null)} />}
    </Panel>
  )
}

function Row({ kind, edit }: { kind: ShiftKind; edit: (() => void) | null }) {
  const t = useTexts()
  const { mutateAsync } = useVerbMutation('staffing.removeKind', { refresh: ['staffing.kinds'] })
  const remove = { title: t.removeKindAsk, content: t.removeKindHint, run: () => mutateAsync({ kind: kind.id }) }
  const hours = slotRange(kind.from, kind.to)
  const breaks = kind.breaks.map(slotTime).join(', ')
  return (
    <EntryRow
      name={kind.name}
      note={breaks === '' ? hours : `${hours} · ${t.break} ${breaks}`}
      edit={edit}
      remove={edit && remove}
    />
  )
}

interface Fields {
  name: string
  from: number
  to: number
  breaks: number[]
}

const slots = (from: number, to: number) =>
  Array.from({ length: Math.max(0, to - from) }, (_, i) => ({ value: from + i, label: slotTime(from + i) }))

function KindDialog({ kind, close }: { kind: ShiftKind | null; close: () => void }) {
  const t = useTexts()
  const [form] = Form.useForm<Fields>()
  const from = Form.useWatch('from', form) ?? kind?.from ?? 18
  const to = Form.useWatch('to', form) ?? kind?.to ?? 34
  const save = useVerbMutation('staffing.saveKind', {
    refresh: ['staffing.kinds'],
    toast: t.saved,
    onSuccess: close,
  })
  return (
    <FormDialog<Fields>
      title={kind?.name ?? t.addKind}
      form={form}
      initial={kind ?? { name: '', from: 18, to: 34, breaks: [26] }}
      pending={save.isPending}
      submit={(fields) => save.mutate({ ...fields, ...(kind && { id: kind.id }) })}
      close={close}
    >
      <Form.Item name="name" label={t.kindName} rules={[{ required: true, whitespace: true, message: t.required }]}>
        <Input maxLength={60} autoFocus />
      </Form.Item>
      <div className={css.pair}>
        <Form.Item name="from" label={t.start}>
          <Select options={slots(0, 48)} />
        </Form.Item>
        <Form.Item name="to" label={t.end}>
          <Select options={slots(from + 2, from + 25)} />
        </Form.Item>
      </div>
      <Form.Item name="breaks" label={t.break}>
        <Select mode="multiple" placeholder={t.noBreak} options={slots(from + 1, to)} />
      </Form.Item>
    </FormDialog>
  )
}
