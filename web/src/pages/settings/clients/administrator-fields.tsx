import { Form, Input } from 'antd'
import { useTexts as useSettingsTexts } from '../texts.ts'
import { useTexts } from './texts.ts'

/** Who is to run a client first; `below`: where in the form. */
export function AdministratorFields({ below = [] }: { below?: string[] }) {
  const t = useTexts()
  const { required, user } = useSettingsTexts()
  return (
    <>
      <Form.Item
        name={[...below, 'name']}
        label={t.administrator}
        rules={[{ required: true, whitespace: true, message: required }]}
      >
        <Input maxLength={60} autoComplete="off" />
      </Form.Item>
      <Form.Item
        name={[...below, 'login']}
        label={t.login}
        rules={[{ required: true, pattern: /^\S{3,}$/, message: user.loginHint }]}
      >
        <Input maxLength={100} autoComplete="off" />
      </Form.Item>
    </>
  )
}
