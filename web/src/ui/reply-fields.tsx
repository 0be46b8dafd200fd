import { Form, Input } from 'antd'
import { dictionary } from '../i18n/dictionary.ts'
import css from './reply-fields.module.css'

const zh = {
  shortcut: '快捷词',
  shortcutHint: '小写字母、数字、- 或 _',
  title: { zh: '标题 · 中文', en: '标题 · 英文' },
  text: { zh: '内容 · 中文', en: '内容 · 英文' },
  fill: '{{customer}}、{{agent}} 会替换为客户与坐席姓名',
  required: '请填写',
}

const en: typeof zh = {
  shortcut: 'Shortcut',
  shortcutHint: 'Small letters, digits, - or _',
  title: { zh: 'Title · Chinese', en: 'Title · English' },
  text: { zh: 'Text · Chinese', en: 'Text · English' },
  fill: '{{customer}} and {{agent}} become the names of the customer and the agent',
  required: 'Please fill this in',
}

const useTexts = dictionary(zh, en)

/** The fields of a canned reply, in both languages; its shortcut stays once it is given. */
export function ReplyFields({ named = false }: { named?: boolean }) {
  const t = useTexts()
  const required = [{ required: true, whitespace: true, message: t.required }]
  return (
    <>
      <Form.Item
        name="shortcut"
        hidden={named}
        label={t.shortcut}
        extra={t.shortcutHint}
        rules={[{ required: true, pattern: /^[a-z0-9_-]+$/, message: t.shortcutHint }]}
      >
        <Input prefix="/" maxLength={40} />
      </Form.Item>
      <div className={css.columns}>
        {(['zh', 'en'] as const).map((language) => (
          <div key={language} lang={language}>
            <Form.Item name={['title', language]} label={t.title[language]} rules={required}>
              <Input maxLength={80} />
            </Form.Item>
            <Form.Item name={['text', language]} label={t.text[language]} rules={required}>
              <Input.TextArea maxLength={2000} autoSize={{ minRows: 4, maxRows: 12 }} />
            </Form.Item>
          </div>
        ))}
      </div>
      <small className={css.hint}>{t.fill}</small>
    </>
  )
}
