import type { StaffingEvent } from '@tandem/contract'
import { Form, Input, InputNumber, Segmented, Select, Switch } from 'antd'
import { useVerbMutation } from '../../../api/hooks.ts'
import { useCommon } from '../../../i18n/common.ts'
import { FormDialog } from '../../../ui/form-dialog.tsx'
import css from '../staffing.module.css'
import { useTexts } from '../texts.ts'
import { type EventFields, eventOf, fieldsOf } from './event-days.ts'

const kinds = ['yearly', 'monthly', 'dates'] as const

/** An event: when, how much more, and whether it comes at midnight. */
export function EventDialog({ event, close }: { event: StaffingEvent | null; close: () => void }) {
  const t = useTexts()
  const common = useCommon()
  const [form] = Form.useForm<EventFields>()
  const kind = Form.useWatch('kind', form) ?? fieldsOf(event).kind
  const save = useVerbMutation('staffing.saveEvent', {
    refresh: ['staffing.events', 'staffing.outlook', 'staffing.gaps'],
    toast: t.saved,
    onSuccess: close,
  })
  const required = [{ required: true, message: t.required }]
  const monthDay = [...required, { pattern: /^(0[1-9]|1[0-2])-(0[1-9]|[12]\d|3[01])$/, message: t.monthDayFormat }]
  return (
    <FormDialog<EventFields>
      title={event?.name ?? t.addEvent}
      form={form}
      initial={fieldsOf(event)}
      pending={save.isPending}
      submit={(fields) => save.mutate({ ...eventOf(fields, event), ...(event && { id: event.id }) })}
      close={close}
    >
      <Form.Item name="name" label={t.eventName} rules={[{ required: true, whitespace: true, message: t.required }]}>
        <Input maxLength={60} autoFocus />
      </Form.Item>
      <Form.Item name="kind" label={t.eventWhen}>
        <Segmented options={kinds.map((value) => ({ value, label: t.whenKinds[value] }))} />
      </Form.Item>
      {kind === 'yearly' && (
        <div className={css.pair}>
          <Form.Item name="from" label={t.from} rules={monthDay}>
            <Input placeholder="11-11" />
          </Form.Item>
          <Form.Item name="to" label={common.optional(t.to)} extra={t.toHint} rules={monthDay.slice(1)}>
            <Input placeholder="11-11" />
          </Form.Item>
        </div>
      )}
      {kind === 'monthly' && (
        <Form.Item name="day" label={t.monthDay} rules={required}>
          <InputNumber min={1} max={31} precision={0} />
        </Form.Item>
      )}
      {kind === 'dates' && (
        <Form.Item name="dates" label={t.dates} rules={required}>
          <Select mode="tags" open={false} suffixIcon={null} tokenSeparators={[',', ' ']} />
        </Form.Item>
      )}
      <Form.Item name="multiplier" label={t.multiplier} rules={required}>
        <InputNumber min={0.05} max={50} step={0.1} />
      </Form.Item>
      <Form.Item name="rush" label={t.rush} extra={t.rushHint} valuePropName="checked">
        <Switch />
      </Form.Item>
    </FormDialog>
  )
}
