import type { VerbInput } from '@tandem/contract'
import { Form, Input } from 'antd'
import { useVerbMutation } from '../../../api/hooks.ts'
import { FormDialog } from '../../../ui/form-dialog.tsx'
import { useTexts } from './texts.ts'

type Reply = VerbInput<'quality.adoptPhrase'>['reply']

/** Whether it is Chinese: the text stands in its language's field then, the other one is to be translated. */
const isHan = (text: string) => /\p{Script=Han}/u.test(text)

/** Makes a phrase a canned reply. */
export function AdoptDialog({ phrase, close }: { phrase: string; close: () => void }) {
  const t = useTexts()
  const adopt = useVerbMutation('quality.adoptPhrase', {
    refresh: ['quality.phrases', 'knowledge.replies'],
    toast: t.done,
    onSuccess: close,
  })
  const required = [{ required: true, whitespace: true, message: t.required }]
  const text = isHan(phrase) ? { zh: phrase, en: '' } : { zh: '', en: phrase }
  return (
    <FormDialog<Reply>
      title={t.adoptTitle}
      hint={t.adoptHint}
      initial={{ text }}
      pending={adopt.isPending}
      submit={(reply) => adopt.mutate({ phrase, reply })}
      close={close}
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
    </FormDialog>
  )
}
