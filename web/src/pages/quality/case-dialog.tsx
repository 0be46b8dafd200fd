import type { VerbInput } from '@tandem/contract'
import { App, Form, Input, Modal, Segmented, Select } from 'antd'
import { useVerbMutation } from '../../api/hooks.ts'
import { useCommon } from '../../i18n/common.ts'
import { useTexts } from './texts.ts'

type Content = Omit<VerbInput<'quality.saveCase'>, 'episode'>

/** Says why a conversation is worth learning from. */
export function CaseDialog({ episode, close }: { episode: string; close: () => void }) {
  const t = useTexts()
  const common = useCommon()
  const { message } = App.useApp()
  const [form] = Form.useForm<Content>()
  const save = useVerbMutation('quality.saveCase', {
    refresh: ['quality.cases'],
    onSuccess: () => {
      void message.success(t.caseSaved)
      close()
    },
  })
  const initial: Content = { kind: 'good', title: '', why: '', tags: [] }
  return (
    <Modal
      open
      title={t.markCase}
      okText={common.save}
      confirmLoading={save.isPending}
      onOk={form.submit}
      onCancel={close}
    >
      <Form<Content>
        form={form}
        layout="vertical"
        initialValues={initial}
        onFinish={(content) => save.mutate({ ...content, episode })}
      >
        <Form.Item name="kind">
          <Segmented options={(['good', 'bad'] as const).map((value) => ({ value, label: t.caseKinds[value] }))} />
        </Form.Item>
        <Form.Item name="title" label={t.caseTitle} rules={[{ required: true, whitespace: true }]}>
          <Input maxLength={120} />
        </Form.Item>
        <Form.Item name="why" label={t.caseWhy} rules={[{ required: true, whitespace: true }]}>
          <Input.TextArea maxLength={2000} autoSize={{ minRows: 3 }} />
        </Form.Item>
        <Form.Item name="tags" label={t.caseTags}>
          <Select mode="tags" maxCount={10} />
        </Form.Item>
      </Form>
    </Modal>
  )
}
