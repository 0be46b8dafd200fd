import type { ShiftKind, StaffingPerson, VerbInput } from '@tandem/contract'
import { Button, Form, Input, InputNumber, Select, Skeleton, Switch } from 'antd'
import { useState } from 'react'
import { useVerb, useVerbMutation } from '../../../api/hooks.ts'
import { useCommon } from '../../../i18n/common.ts'
import { useLanguage } from '../../../i18n/language.ts'
import { Empty } from '../../../ui/empty.tsx'
import { FormDialog } from '../../../ui/form-dialog.tsx'
import { Problem } from '../../../ui/problem.tsx'
import { Panel } from '../../live/panel.tsx'
import { slotRange, weekdayTitle } from '../slots.ts'
import css from '../staffing.module.css'
import { useTexts } from '../texts.ts'

/** What each agent agreed to. */
export function Staff({ mayWrite }: { mayWrite: boolean }) {
  const t = useTexts()
  const common = useCommon()
  const [open, setOpen] = useState<StaffingPerson | null>(null)
  const people = useVerb('staffing.people', {})
  const rows = people.data?.rows
  const kinds = useVerb('staffing.kinds', {}).data?.rows ?? []
  return (
    <Panel title={t.staff} count={rows?.length}>
      {people.isPending && <Skeleton active />}
      {people.error && !rows && <Problem problem={people.error} retry={() => void people.refetch()} />}
      {rows?.length === 0 && <Empty title={t.noPeople} hint={t.noPeopleHint} />}
      <ul className={css.rows}>
        {rows?.map((person) => (
          <li key={person.agent} className={css.row}>
            <span className={css.who}>
              <strong>{person.name}</strong>
              <small>{t.staffLine(person.hoursWeek, person.daysWeek)}</small>
            </span>
            {person.standby && (
              <span className={css.tag} data-tone="good">
                {t.standby}
              </span>
            )}
            {mayWrite && (
              <Button size="small" type="text" onClick={() => setOpen(person)}>
                {common.edit}
              </Button>
            )}
          </li>
        ))}
      </ul>
      {open && <PersonDialog person={open} kinds={kinds} close={() => setOpen(null)} />}
    </Panel>
  )
}

type Agreed = VerbInput<'staffing.savePerson'>
/** Times and phone are there only while standby is ticked. */
type Fields = Omit<Agreed, 'agent' | 'phone' | 'callFrom' | 'callTo'> &
  Partial<Pick<Agreed, 'callFrom' | 'callTo'>> & { phone?: string }

function PersonDialog({ person, kinds, close }: { person: StaffingPerson; kinds: ShiftKind[]; close: () => void }) {
  const t = useTexts()
  const language = useLanguage()
  const [form] = Form.useForm<Fields>()
  const standby = Form.useWatch('standby', form) ?? person.standby
  const save = useVerbMutation('staffing.savePerson', {
    refresh: ['staffing.people', 'staffing.onCall'],
    toast: t.saved,
    onSuccess: close,
  })
  const submit = ({ phone, kinds: chosen, callFrom = person.callFrom, callTo = person.callTo, ...agreed }: Fields) =>
    save.mutate({
      ...agreed,
      callFrom,
      callTo,
      agent: person.agent,
      kinds: chosen && chosen.length > 0 ? chosen : null,
      ...(phone && { phone }),
    })
  const { name: _, skills: __, agent: ___, phone: masked, ...agreed } = person
  return (
    <FormDialog<Fields>
      title={person.name}
      form={form}
      initial={{ ...agreed, kinds: agreed.kinds ?? [] }}
      pending={save.isPending}
      submit={submit}
      close={close}
    >
      <div className={css.pair}>
        <Form.Item name="hoursWeek" label={t.hoursWeek}>
          <InputNumber min={0} max={60} precision={0} />
        </Form.Item>
        <Form.Item name="daysWeek" label={t.daysWeek}>
          <InputNumber min={0} max={7} precision={0} />
        </Form.Item>
      </div>
      <Form.Item name="weekdays" label={t.weekdays}>
        <Select
          mode="multiple"
          options={[1, 2, 3, 4, 5, 6, 7].map((value) => ({ value, label: weekdayTitle(value, language) }))}
        />
      </Form.Item>
      <Form.Item name="kinds" label={t.personKinds}>
        <Select
          mode="multiple"
          placeholder={t.anyKind}
          options={kinds.map(({ id, name, from, to }) => ({ value: id, label: `${name} ${slotRange(from, to)}` }))}
        />
      </Form.Item>
      <Form.Item name="standby" label={t.standby} extra={t.standbyHint} valuePropName="checked">
        <Switch />
      </Form.Item>
      {standby && (
        <>
          <div className={css.pair}>
            <Form.Item
              name="callFrom"
              label={`${t.callTimes} · ${t.from}`}
              rules={[{ required: true, message: t.required }]}
            >
              <Input type="time" />
            </Form.Item>
            <Form.Item name="callTo" label={t.to} rules={[{ required: true, message: t.required }]}>
              <Input type="time" />
            </Form.Item>
          </div>
          <Form.Item name="phone" label={t.phone} extra={t.phoneHint}>
            <Input type="tel" maxLength={20} placeholder={masked ?? ''} autoComplete="off" />
          </Form.Item>
        </>
      )}
    </FormDialog>
  )
}
