import type { VerbInput } from '@tandem/contract'
import { Form, Input, Select } from 'antd'
import { useVerb, useVerbMutation } from '../../../api/hooks.ts'
import { useLocalized } from '../../../i18n/dictionary.ts'
import { FormDialog } from '../../../ui/form-dialog.tsx'
import { useTexts } from '../texts.ts'
import type { CourseLine } from './course-line.ts'

type Fields = VerbInput<'training.award'>

/** Gives somebody who learned it elsewhere the certificate of a course, with the reason. */
export function AwardDialog({ courses, close }: { courses: CourseLine[]; close: () => void }) {
  const t = useTexts()
  const localized = useLocalized()
  const agents = useVerb('workforce.agents', {}).data?.rows ?? []
  const award = useVerbMutation('training.award', {
    refresh: ['training.results', 'workforce.agents'],
    toast: t.awarded,
    onSuccess: close,
  })
  const earning = courses.filter(({ earns, state }) => earns && state === 'published')
  const required = [{ required: true, message: t.required }]
  return (
    <FormDialog<Fields>
      title={t.award}
      hint={t.awardHint}
      okText={t.award}
      pending={award.isPending}
      submit={(fields) => award.mutate(fields)}
      close={close}
    >
      <Form.Item name="course" label={t.course} rules={required}>
        <Select options={earning.map(({ id, title }) => ({ value: id, label: localized(title) }))} />
      </Form.Item>
      <Form.Item name="agent" label={t.agent} rules={required}>
        <Select
          showSearch={{ optionFilterProp: 'label' }}
          options={agents.map(({ id, name }) => ({ value: id, label: name }))}
        />
      </Form.Item>
      <Form.Item
        name="reason"
        label={t.reason}
        rules={[{ required: true, whitespace: true, min: 3, message: t.reasonHint }]}
      >
        <Input.TextArea maxLength={300} autoSize={{ minRows: 2 }} />
      </Form.Item>
    </FormDialog>
  )
}
