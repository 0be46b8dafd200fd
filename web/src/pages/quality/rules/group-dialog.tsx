import type { Localized } from '@tandem/contract'
import { Form, Input } from 'antd'
import { useCommon } from '../../../i18n/common.ts'
import { FormDialog } from '../../../ui/form-dialog.tsx'
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
  return (
    <FormDialog<Localized>
      title={t.renameGroup}
      initial={title}
      okText={common.confirm}
      pending={false}
      submit={done}
      close={close}
    >
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
    </FormDialog>
  )
}
