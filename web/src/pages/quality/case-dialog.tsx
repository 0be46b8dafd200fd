import type { VerbInput } from '@tandem/contract'
import { Form, Input, Segmented, Select } from 'antd'
import { useVerbMutation } from '../../api/hooks.ts'
import { FormDialog } from '../../ui/form-dialog.tsx'
import { useTexts } from './texts.ts'

type Content = Omit<VerbInput<'quality.saveCase'>, 'episode'>

/** Says why a conversation is worth learning from. */
export function CaseDialog({ episode, close }: { episode: string; close: () => void }) {
  const t = useTexts()
  const save = useVerbMutation('quality.saveCase', {
    refresh: ['quality.cases'],
    toast: t.caseSaved,
    onSuccess: close,
  })
  const initial: Content = { kind: 'good', title: '', why: '', tags: [] }
  return (
    <FormDialog<Content>
      title={t.markCase}
      initial={initial}
      pending={save.isPending}
      submit={(content) => save.mutate({ ...content, episode })}
      close={close}
    >
      <Form.Item name="kind">
        <Segmented options={(['good', 'bad'] as const).map((value) => ({ value, label: t.caseKinds[value] }))} />
      </Form.Item>
      <Form.Item name="title" label={t.caseTitle} rules={[{ required: true, whitespace: true }]}>
        <Input autoFocus maxLength={120} />
      </Form.Item>
      <Form.Item name="why" label={t.caseWhy} rules={[{ required: true, whitespace: true }]}>
        <Input.TextArea maxLength={2000} autoSize={{ minRows: 3 }} />
      </Form.Item>
      <Form.Item name="tags" label={t.caseTags}>
        <Select mode="tags" maxCount={10} />
      </Form.Item>
    </FormDialog>
  )
}
