import type { CannedReply } from '@tandem/contract'
import { Form, Input } from 'antd'
import type { z } from 'zod'
import { useVerbMutation } from '../../../api/hooks.ts'
import { FormDialog } from '../../../ui/form-dialog.tsx'
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
  const save = useVerbMutation('knowledge.saveReply', {
    refresh: ['knowledge.replies'],
    toast: t.reply.saved,
    onSuccess: close,
  })
  const required = [{ required: true, whitespace: true, message: t.reply.required }]
  return (
    <FormDialog<Reply>
      title={reply ? `/${reply.shortcut}` : t.create.replies}
      initial={reply}
      pending={save.isPending}
      submit={(fields) => save.mutate(fields)}
      close={close}
      width={640}
    >
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
            <Form.Item name={['text', language]} label={`${t.reply.text} · ${t.languages[language]}`} rules={required}>
              <Input.TextArea maxLength={2000} autoSize={{ minRows: 4, maxRows: 12 }} />
            </Form.Item>
          </div>
        ))}
      </div>
      <small className={css.hint}>{t.reply.fill}</small>
    </FormDialog>
  )
}
