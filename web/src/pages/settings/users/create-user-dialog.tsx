import type { VerbInput } from '@tandem/contract'
import { Form, Input } from 'antd'
import { useVerbMutation } from '../../../api/hooks.ts'
import { FormDialog } from '../../../ui/form-dialog.tsx'
import { useTexts } from '../texts.ts'
import { RolePicker } from './role-picker.tsx'
import { holdsAllPowers } from './roles.ts'

type Fields = VerbInput<'security.createUser'>

interface Props {
  close: () => void
  /** Receives the one-time password. */
  show: (password: string) => void
}

/** A new user; the server makes a password that is shown once. */
export function CreateUserDialog({ close, show }: Props) {
  const t = useTexts()
  const [form] = Form.useForm<Fields>()
  const chosen = Form.useWatch('roles', form) ?? []
  const create = useVerbMutation('security.createUser', {
    refresh: ['security.users', 'workforce.agents'],
    onSuccess: ({ oneTimePassword }) => show(oneTimePassword),
  })
  return (
    <FormDialog<Fields>
      title={t.user.add}
      form={form}
      initial={{ roles: ['agent'] }}
      okText={t.user.add}
      disabled={holdsAllPowers(chosen)}
      pending={create.isPending}
      submit={(fields) => create.mutate(fields)}
      close={close}
      width={520}
    >
      <Form.Item name="name" label={t.user.name} rules={[{ required: true, whitespace: true, message: t.required }]}>
        <Input maxLength={60} autoFocus />
      </Form.Item>
      <Form.Item
        name="login"
        label={t.user.login}
        rules={[{ required: true, pattern: /^\S{3,}$/, message: t.user.loginHint }]}
      >
        <Input maxLength={100} autoComplete="off" />
      </Form.Item>
      <Form.Item name="roles" label={t.user.roles} rules={[{ required: true, message: t.required }]}>
        <RolePicker />
      </Form.Item>
    </FormDialog>
  )
}
