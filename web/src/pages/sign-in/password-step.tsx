import type { Me } from '@tandem/contract'
import { Button, Form, Input } from 'antd'
import { useVerbMutation } from '../../api/hooks.ts'
import { Notice } from '../../ui/notice.tsx'
import { useTexts } from './texts.ts'

export interface Credentials {
  login: string
  password: string
}

interface Props {
  /** Whose it most likely is. */
  login?: string
  done: (me: Me) => unknown
  /** The password was right; the account also asks for a code. */
  askTotp: (credentials: Credentials) => void
}

export function PasswordStep({ login = '', done, askTotp }: Props) {
  const t = useTexts()
  const signIn = useVerbMutation('security.signIn', { quiet: true, onSuccess: done })
  const submit = (credentials: Credentials) =>
    signIn.mutate(credentials, {
      onError: (problem) => {
        if (problem.code === 'totp_required') askTotp(credentials)
      },
    })
  return (
    <Form<Credentials> layout="vertical" requiredMark={false} onFinish={submit} size="large" initialValues={{ login }}>
      {signIn.isError && <Notice tone="danger">{signIn.error.message}</Notice>}
      <Form.Item name="login" label={t.login} rules={[{ required: true, message: t.required }]}>
        <Input autoFocus={login === ''} autoComplete="username" spellCheck={false} autoCapitalize="none" />
      </Form.Item>
      <Form.Item name="password" label={t.password} rules={[{ required: true, message: t.required }]}>
        <Input.Password autoComplete="current-password" />
      </Form.Item>
      <Button type="primary" htmlType="submit" block loading={signIn.isPending}>
        {t.submit}
      </Button>
    </Form>
  )
}
