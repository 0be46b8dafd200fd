import type { VerbOutput } from '@tandem/contract'
import { Button, Form, Input } from 'antd'
import { Link, useNavigate } from 'react-router'
import { useVerbMutation } from '../../api/hooks.ts'
import { useLanguage } from '../../i18n/language.ts'
import { beginSession, useMe } from '../../session/session.tsx'
import { Notice } from '../../ui/notice.tsx'
import { PasswordPolicy } from '../sign-in/password-policy.tsx'
import css from './invite.module.css'
import { useTexts } from './texts.ts'

interface Fields {
  password: string
  repeat: string
}

interface Props {
  token: string
  invited: NonNullable<VerbOutput<'security.invitation'>['invited']>
}

/** A password, twice; success signs in and leads on to the first page of one's work. */
export function AcceptForm({ token, invited }: Props) {
  const t = useTexts()
  const language = useLanguage()
  const navigate = useNavigate()
  const me = useMe().data
  const [form] = Form.useForm<Fields>()
  const password = Form.useWatch('password', form) ?? ''
  const accept = useVerbMutation('security.acceptInvitation', {
    quiet: true,
    onSuccess(self) {
      beginSession(self)
      void navigate('/', { replace: true })
    },
  })
  const required = { required: true, message: t.required }
  const same = {
    validator: (_: unknown, repeat: string) =>
      !repeat || repeat === form.getFieldValue('password') ? Promise.resolve() : Promise.reject(new Error(t.differs)),
  }
  return (
    <Form<Fields>
      form={form}
      layout="vertical"
      requiredMark={false}
      onFinish={(fields) => accept.mutate({ token, password: fields.password, language })}
    >
      {me && <Notice tone="warn">{t.other(me.user.name)}</Notice>}
      <Form.Item label={t.login} htmlFor="login" extra={t.loginHint}>
        <Input id="login" value={invited.login} readOnly autoComplete="username" />
      </Form.Item>
      <Form.Item
        name="password"
        label={t.password}
        rules={[required]}
        extra={<PasswordPolicy password={password} context={[invited.login, invited.name, invited.organisation]} />}
      >
        <Input.Password autoFocus autoComplete="new-password" />
      </Form.Item>
      <Form.Item name="repeat" label={t.repeat} dependencies={['password']} rules={[required, same]}>
        <Input.Password autoComplete="new-password" />
      </Form.Item>
      {accept.isError && (
        <Notice tone="danger">{accept.error.code === 'in_use' ? t.taken : accept.error.message}</Notice>
      )}
      <Button type="primary" size="large" htmlType="submit" block loading={accept.isPending}>
        {t.submit}
      </Button>
      <p className={css.aside}>
        {t.existing} {!me && <Link to="/sign-in">{t.signIn}</Link>}
      </p>
    </Form>
  )
}
