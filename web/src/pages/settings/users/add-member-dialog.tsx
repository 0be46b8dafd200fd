import type { VerbInput } from '@tandem/contract'
import { Form, Input, Modal } from 'antd'
import { useVerbMutation } from '../../../api/hooks.ts'
import { useTexts } from '../texts.ts'
import { RolePicker } from './role-picker.tsx'
import { holdsAllPowers } from './roles.ts'

type Fields = VerbInput<'security.addMember'>

/** Lets somebody who serves another tenant of the installation serve this one too, with the account that they have. */
export function AddMemberDialog({ close }: { close: () => void }) {
  const t = useTexts()
  const [form] = Form.useForm<Fields>()
  const chosen = Form.useWatch('roles', form) ?? []
  const add = useVerbMutation('security.addMember', {
    refresh: ['security.users', 'workforce.agents'],
    onSuccess: close,
  })
  return (
    <Modal
      open
      title={t.user.addMember}
      okText={t.user.addMember}
      okButtonProps={{ disabled: holdsAllPowers(chosen) }}
      confirmLoading={add.isPending}
      onOk={form.submit}
      onCancel={close}
      width={520}
    >
      <Form<Fields>
        form={form}
        layout="vertical"
        initialValues={{ roles: ['agent'] }}
        onFinish={(fields) => add.mutate(fields)}
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
      </Form>
    </Modal>
  )
}
