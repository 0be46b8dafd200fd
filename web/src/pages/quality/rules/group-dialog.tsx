import type { Localized } from '@tandem/contract'
import { Form, Input, Modal } from 'antd'
import { useCommon } from '../../../i18n/common.ts'
import { useTexts } from './texts.ts'

interface Props {
  title: Localized
  done: (title: Localized) => void
  close: () => void
}

/** Names a group of rules in both languages. */
export function GroupDialog({ title, done, close }: Props) {
  const t = useTexts()
  const common = useCommon()
  const [form] = Form.useForm<Localized>()
  return (
    <Modal open title={t.renameGroup} okText={common.confirm} onOk={form.submit} onCancel={close} width={400}>
      <Form<Localized> form={form} layout="vertical" initialValues={title} onFinish={done}>
        {(['zh', 'en'] as const).map((language) => (
          <Form.Item
            key={language}
            name={language}
            label={t.nameIn[language]}
            rules={[{ required: true, whitespace: true, message: t.gaps.title }]}
          >
            <Input maxLength={80} lang={language} />
          </Form.Item>
        ))}
      </Form>
    </Modal>
  )
}
