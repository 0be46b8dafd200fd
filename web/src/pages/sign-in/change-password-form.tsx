import { Button, Form, Input } from 'antd'
import { useVerbMutation } from '../../api/hooks.ts'
import { useMe } from '../../session/session.tsx'
import { Notice } from '../../ui/notice.tsx'
import { PasswordPolicy } from './password-policy.tsx'
import { useTexts } from './texts.ts'

interface Fields {
  current: string
  next: string
  repeat: string
}

/** Old password, new password, new password again. */
export function ChangePasswordForm({ done }: { done: () => void }) {
  const t = useTexts()
  const me = useMe().data
  const context = me ? [me.user.login, me.user.name, me.tenant.name] : []
  const [form] = Form.useForm<Fields>()
  const next = Form.useWatch('next', form) ?? ''
  const change = useVerbMutation('security.changePassword', { quiet: true, onSuccess: done })
  const required = { required: true, message: t.required }
  const same = {
    validator: (_: unknown, repeat: string) =>
      !repeat || repeat === form.getFieldValue('next') ? Promise.resolve() : Promise.reject(new Error(t.differs)),
  }
  return (
    <Form<Fields>
      form={form}
      layout="vertical"
      requiredMark={false}
      onFinish={(fields) => change.mutate({ current: fields.current, next: fields.next })}
    >
      {change.isError && <Notice tone="danger">{change.error.message}</Notice>}
      <Form.Item name="current" label={t.current} rules={[required]}>
        <Input.Password autoFocus autoComplete="current-password" />
      </Form.Item>
      <Form.Item
        name="next"
        label={t.next}
        rules={[required]}
        extra={<PasswordPolicy password={next} context={context} />}
      >
        <Input.Password autoComplete="new-password" />
      </Form.Item>
      <Form.Item name="repeat" label={t.repeat} dependencies={['next']} rules={[required, same]}>
        <Input.Password autoComplete="new-password" />
      </Form.Item>
      <Button type="primary" htmlType="submit" block loading={change.isPending}>
        {t.changeTitle}
      </Button>
    </Form>
  )
}
