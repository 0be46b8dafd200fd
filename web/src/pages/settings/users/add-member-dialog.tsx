import type { VerbInput } from '@tandem/contract'
import { Form, Input } from 'antd'
import { useVerbMutation } from '../../../api/hooks.ts'
import { FormDialog } from '../../../ui/form-dialog.tsx'
import { useTexts } from '../texts.ts'
import { RolePicker } from './role-picker.tsx'
import { holdsAllPowers } from './roles.ts'

type Fields = VerbInput<'security.addMember'>

/** Lets somebody who serves another tenant of the installation serve this one too, with the account that they have. */
export function AddMemberDialog({ login, close }: { login: string; close: () => void }) {
  const t = useTexts()
  const [form] = Form.useForm<Fields>()
  const chosen = Form.useWatch('roles', form) ?? []
  const add = useVerbMutation('security.addMember', {
    refresh: ['security.users', 'workforce.agents'],
    onSuccess: close,
  })
  return (
    <FormDialog<Fields>
      title={t.user.addMember}
      form={form}
      initial={{ login, roles: ['agent'] }}
      okText={t.user.addMember}
      disabled={holdsAllPowers(chosen)}
      pending={add.isPending}
      submit={(fields) => add.mutate(fields)}
      close={close}
      width={520}
    >
      <Form.Item
        name="login"
        label={t.user.login}
        extra={t.user.memberHint}
        rules={[{ required: true, pattern: /^\S{3,}$/, message: t.user.loginHint }]}
      >
        <Input maxLength={100} autoComplete="off" autoFocus />
      </Form.Item>
      <Form.Item name="roles" label={t.user.roles} rules={[{ required: true, message: t.required }]}>
        <RolePicker />
      </Form.Item>
    </FormDialog>
  )
}
