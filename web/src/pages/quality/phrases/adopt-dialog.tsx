import type { VerbInput } from '@tandem/contract'
import { App, Form, Input, Modal } from 'antd'
import { useVerbMutation } from '../../../api/hooks.ts'
import { useCommon } from '../../../i18n/common.ts'
import { useTexts } from './texts.ts'

type Reply = VerbInput<'quality.adoptPhrase'>['reply']

/** Whether it is Chinese: the text stands in its language's field then, the other one is to be translated. */
const isHan = (text: string) => /\p{Script=Han}/u.test(text)

/** Makes a phrase a canned reply. */
export function AdoptDialog({ phrase, close }: { phrase: string; close: () => void }) {
  const t = useTexts()
  const common = useCommon()
  const { message } = App.useApp()
  const [form] = Form.useForm<Reply>()
  const adopt = useVerbMutation('quality.adoptPhrase', {
    refresh: ['quality.phrases', 'knowledge.replies'],
    onSuccess: () => {
      void message.success(t.done)
      close()
    },
  })
  const required = [{ required: true, whitespace: true, message: t.required }]
  const text = isHan(phrase) ? { zh: phrase, en: '' } : { zh: '', en: phrase }
  return (
    <Modal
      open
      title={t.adoptTitle}
      okText={common.save}
      confirmLoading={adopt.isPending}
      onOk={form.submit}
      onCancel={close}
    >
      <p>{t.adoptHint}</p>
      <Form<Reply>
        form={form}
        layout="vertical"
        initialValues={{ text }}
        onFinish={(reply) => adopt.mutate({ phrase, reply })}
      >
        <Form.Item
          name="shortcut"
          label={t.shortcut}
          extra={t.shortcutHint}
          rules={[{ required: true, pattern: /^[a-z0-9_-]+$/, message: t.shortcutHint }]}
        >
          <Input prefix="/" maxLength={40} autoFocus />
        </Form.Item>
        {(['zh', 'en'] as const).map((language) => (
          <div key={language} lang={language}>
            <Form.Item name={['title', language]} label={t.name[language]} rules={required}>
              <Input maxLength={80} />
            </Form.Item>
            <Form.Item name={['text', language]} label={t.text[language]} rules={required}>
              <Input.TextArea maxLength={2000} autoSize={{ minRows: 2, maxRows: 8 }} />
            </Form.Item>
          </div>
        ))}
      </Form>
    </Modal>
  )
}
