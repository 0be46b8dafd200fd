import type { VerbInput } from '@tandem/contract'
import { Button, Form, Input, Radio } from 'antd'
import { useEffect } from 'react'
import { useVerbMutation } from '../../../api/hooks.ts'
import { FormDialog } from '../../../ui/form-dialog.tsx'
import { Notice } from '../../../ui/notice.tsx'
import css from '../settings.module.css'
import { useTexts } from '../texts.ts'
import type { Given } from './given-dialog.tsx'
import { RolePicker } from './role-picker.tsx'
import { holdsAllPowers } from './roles.ts'

type Fields = VerbInput<'security.createUser'> & { way: Given['kind'] }

interface Props {
  close: () => void
  /** Receives the link or the one-time password. */
  show: (given: Given) => void
  /** Leads to letting an account in that is there already; only for those who may. */
  admit: ((login: string) => void) | null
}

/** A new colleague, who comes by a link, or with a one-time password where no link can be sent. */
export function CreateUserDialog({ close, show, admit }: Props) {
  const t = useTexts()
  const [form] = Form.useForm<Fields>()
  const chosen = Form.useWatch('roles', form) ?? []
  const invite = useVerbMutation('security.invite', {
    refresh: ['security.invitations'],
    onSuccess: (invited) => show({ kind: 'link', ...invited }),
  })
  const create = useVerbMutation('security.createUser', {
    refresh: ['security.users', 'workforce.agents'],
    onSuccess: ({ oneTimePassword }) => show({ kind: 'password', password: oneTimePassword }),
  })
  const taken = [invite, create].some(({ error }) => error?.code === 'in_use')
  // The roles stand between the button and the field.
  useEffect(() => {
    if (taken) form.focusField('login')
  }, [taken, form])
  return (
    <FormDialog<Fields>
      title={t.user.add}
      form={form}
      initial={{ roles: ['agent'], way: 'link' }}
      okText={t.user.add}
      disabled={holdsAllPowers(chosen)}
      pending={invite.isPending || create.isPending}
      submit={({ way, ...user }) => (way === 'link' ? invite.mutate(user) : create.mutate(user))}
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
      {taken && admit && (
        <Notice tone="warn">
          {t.user.taken}
          <br />
          <Button size="small" onClick={() => admit(form.getFieldValue('login'))}>
            {t.user.addMember}
          </Button>
        </Notice>
      )}
      <Form.Item name="way" label={t.user.way}>
        <Radio.Group className={css.kinds}>
          <Radio value="link">
            {t.user.byLink}
            <small>{t.user.byLinkHint}</small>
          </Radio>
          <Radio value="password">
            {t.user.byPassword}
            <small>{t.user.byPasswordHint}</small>
          </Radio>
        </Radio.Group>
      </Form.Item>
      <Form.Item name="roles" label={t.user.roles} rules={[{ required: true, message: t.required }]}>
        <RolePicker />
      </Form.Item>
    </FormDialog>
  )
}
