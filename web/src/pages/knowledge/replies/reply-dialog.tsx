import type { CannedReply } from '@tandem/contract'
import { App, Form, Input, Modal } from 'antd'
import type { z } from 'zod'
import { useVerbMutation } from '../../../api/hooks.ts'
import { useCommon } from '../../../i18n/common.ts'
import { useTexts } from '../texts.ts'
import css from './replies.module.css'

type Reply = z.infer<typeof CannedReply>

interface Props {
  /** Undefined: a new one. */
  reply: Reply | undefined
  close: () => void
}

/** Writes one canned reply; its shortcut stays once it is given. */
export function ReplyDialog({ reply, close }: Props) {
  const t = useTexts()
  const common = useCommon()
  const { message } = App.useApp()
  const [form] = Form.useForm<Reply>()
  const save = useVerbMutation('knowledge.saveReply', {
    refresh: ['knowledge.replies'],
    onSuccess: () => {
      void message.success(t.reply.saved)
      close()
    },
  })
  const required = [{ required: true, whitespace: true, message: t.reply.required }]
  return (
    <Modal
      open
      title={reply ? `/${reply.shortcut}` : t.create.replies}
      okText={common.save}
      confirmLoading={save.isPending}
      onOk={form.submit}
      onCancel={close}
      width={640}
    >
      <Form<Reply> form={form} layout="vertical" initialValues={reply} onFinish={(fields) => save.mutate(fields)}>
        <Form.Item
          name="shortcut"
          hidden={reply !== undefined}
          label={t.reply.shortcut}
          extra={t.reply.shortcutHint}
          rules={[{ required: true, pattern: /^[a-z0-9_-]+$/, message: t.reply.shortcutHint }]}
        >
          <Input prefix="/" maxLength={40} />
        </Form.Item>
        <div className={css.columns}>
          {(['zh', 'en'] as const).map((language) => (
            <div key={language} lang={language}>
              <Form.Item
                name={['title', language]}
                label={`${t.reply.title} · ${t.languages[language]}`}
                rules={required}
              >
                <Input maxLength={80} />
              </Form.Item>
              <Form.Item
                name={['text', language]}
                label={`${t.reply.text} · ${t.languages[language]}`}
                rules={required}
              >
                <Input.TextArea maxLength={2000} autoSize={{ minRows: 4, maxRows: 12 }} />
              </Form.Item>
            </div>
          ))}
        </div>
        <small className={css.hint}>{t.reply.fill}</small>
      </Form>
    </Modal>
  )
}
